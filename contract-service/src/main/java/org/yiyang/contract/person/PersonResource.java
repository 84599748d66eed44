package org.yiyang.contract.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.person.PersonAccess;
import org.yiyang.kit.person.PersonExport;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.write.Writes;

/** What is stored here about an elder, and who has read it, for the elder and the authorised family. */
@Path("/api/v1/contract/elders/{id}")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "family-doctors")
class PersonResource {
    /** The registers, as the audit names them, with how theirs of a person are found. */
    static final Map<String, String> REGISTERS = Map.of(
            "family-doctor-contract",
            "select t.id from family_doctor_contract t where t.elder_id",
            CorrectionRequest.KIND,
            "select t.id from correction_request t where t.elder_id",
            "service-record",
            "select t.record_id from service_record_elder t where t.elder_id");

    private final PersonExport export;
    private final PersonAccess access;
    private final PersonReadings readings;
    private final KnownElders elders;
    private final KnownInstitutions institutions;
    private final Writes writes;
    private final Reads reads;

    PersonResource(
            PersonExport export,
            PersonAccess access,
            PersonReadings readings,
            KnownElders elders,
            KnownInstitutions institutions,
            Writes writes,
            Reads reads) {
        this.export = export;
        this.access = access;
        this.readings = readings;
        this.elders = elders;
        this.institutions = institutions;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "exportElderOfContracts",
            summary =
                    "All that is kept here of an elder: contracts with family doctors, services that were given, requests for"
                            + " correction",
            description = "Each other service that keeps something of elders has its own at the same path.")
    @APIResponseSchema(PersonExport.Document.class)
    public Response export(@PathParam("id") UUID id) {
        Call call = writes.call();
        return reads.document(export.of(call, id, elders.namesOf(id)));
    }

    @GET
    @Path("readings")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(
            operationId = "listElderReadingsOfContracts",
            summary = "Who has read here what is kept of an elder, in which role, when and why",
            description = "Each other service that keeps something of elders has a list of its own at the same path.")
    @APIResponseSchema(PersonReadings.Listed.class)
    public Response readings(@PathParam("id") UUID id, @BeanParam @Valid Page page) {
        UUID after = page.afterId();
        int limit = page.limit() + 1;
        Call call = writes.call();
        access.mustSee(call, id);
        List<UUID> names = elders.namesOf(id);
        return reads.list(
                page,
                readings.page(
                        Stream.concat(
                                        REGISTERS.entrySet().stream()
                                                .map(one -> new Audit.Subjects(one.getKey(), one.getValue(), names)),
                                        Stream.of(new Audit.Subjects(PersonExport.SUBJECT, null, names)))
                                .toList(),
                        after,
                        limit,
                        institutions::contacts),
                reading -> reading.id().toString(),
                reading -> reading);
    }
}
