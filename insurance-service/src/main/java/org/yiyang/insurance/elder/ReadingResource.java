package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.write.Writes;

/** What a person may read of itself: all that is kept here, and who has read it. */
@Path("/api/v1/insurance/elders/{id}")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "elders")
class ReadingResource {
    private final ElderReadings readings;
    private final ElderExport export;
    private final Reads reads;
    private final Writes writes;

    ReadingResource(ElderReadings readings, ElderExport export, Reads reads, Writes writes) {
        this.readings = readings;
        this.export = export;
        this.reads = reads;
        this.writes = writes;
    }

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ELDER, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "exportElder",
            summary = "All that is kept here of an elder, in plain words and for machines; audited as a reveal",
            description = "For the person itself; the agency hands it out to who comes in person."
                    + " Each account is given so many plain values a day.")
    @APIResponseSchema(ElderExport.Document.class)
    public Response export(@PathParam("id") UUID id) {
        return reads.document(export.of(writes.call(), id));
    }

    @GET
    @Path("readings")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY, Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN})
    @Operation(
            operationId = "listElderReadings",
            summary =
                    "Who has read an elder's record here, in which role, of which institution or office, when and why",
            description =
                    "The contract and referral services have lists of their own at the same path below /contract and /referral.")
    @APIResponseSchema(PersonReadings.Listed.class)
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid Page page) {
        return reads.list(
                page,
                readings.list(writes.call(), id, page.afterId(), page.limit() + 1),
                reading -> reading.id().toString(),
                reading -> reading);
    }
}
