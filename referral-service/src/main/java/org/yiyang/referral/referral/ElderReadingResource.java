package org.yiyang.referral.referral;

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
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.person.PersonExport;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.write.Writes;
import org.yiyang.referral.copies.KnownElders;

/** What is kept of an elder in this service and who has read it, for the elder and the authorised family. */
@Path("/api/v1/referral/elders/{id}")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class ElderReadingResource {
    private final ElderReadings readings;
    private final PersonExport export;
    private final KnownElders elders;
    private final Reads reads;
    private final Writes writes;

    ElderReadingResource(ElderReadings readings, PersonExport export, KnownElders elders, Reads reads, Writes writes) {
        this.readings = readings;
        this.export = export;
        this.elders = elders;
        this.reads = reads;
        this.writes = writes;
    }

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "exportElderOfReferrals",
            summary =
                    "All that is kept here of an elder: referrals with form and slip, requests, beds, visits, consultations,"
                            + " requests for correction",
            description = "Each other service that keeps something of elders has its own at the same path; it and each"
                    + " reading of medical text are in the list of readings. Family is given no forms and no"
                    + " consultations' content.")
    @APIResponseSchema(PersonExport.Document.class)
    public Response export(@PathParam("id") UUID id) {
        Call call = writes.call();
        return reads.document(export.of(call, id, elders.namesOf(id)));
    }

    @GET
    @Path("readings")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "listElderReadingsOfReferrals",
            summary =
                    "Who has read an elder's referrals, home beds, home visits and consultations, in which role, when and why",
            description =
                    "The contract and insurance services have lists of their own at the same path below /contract and"
                            + " /insurance.")
    @APIResponseSchema(PersonReadings.Listed.class)
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid Page page) {
        return reads.list(
                page,
                readings.list(writes.call(), id, page.afterId(), page.limit() + 1),
                reading -> reading.id().toString(),
                reading -> reading);
    }
}
