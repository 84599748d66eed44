package org.yiyang.contract.familydoctor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Writes;

/** The report on family doctors over HTTP. */
@Path("/api/v1/contract/reports/family-doctors")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class FamilyDoctorReportResource {
    private final FamilyDoctorReports reports;
    private final CurrentCaller callers;
    private final Writes writes;
    private final Reads reads;

    FamilyDoctorReportResource(FamilyDoctorReports reports, CurrentCaller callers, Writes writes, Reads reads) {
        this.reports = reports;
        this.callers = callers;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "reportFamilyDoctors",
            summary =
                    "Signing, coverage, priority-group and renewal rates of family doctors with their denominators (R17)")
    @APIResponseSchema(FamilyDoctorReport.class)
    public Response on(
            @QueryParam("region") @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("asOf") @NotNull LocalDate asOf,
            @QueryParam("people") @Min(1) Long people,
            @QueryParam("priorityPeople") @Min(1) Long priorityPeople) {
        mustCover(region);
        return reads.document(reports.on(region, asOf, new EligiblePeople(people, priorityPeople)));
    }

    /** Of which region and day, and by how many people is divided; by the elders known here unless given. */
    @Schema(name = "FamilyDoctorPublication")
    record Publication(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @NotNull LocalDate asOf,
            @Min(1) @Max(2_000_000_000) Long people) {}

    @POST
    @Path("publish")
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "publishFamilyDoctorSigning",
            summary =
                    "Publish the rates of a region and day, to be held against the policy targets; a city's are at each month's end")
    @APIResponseSchema(FamilyDoctorReport.class)
    public Response publish(@NotNull @Valid Publication body) {
        mustCover(body.region());
        EligiblePeople people = new EligiblePeople(body.people(), null);
        return writes.move(
                body,
                call -> reports.publish(call, body.region(), body.asOf(), people),
                report -> Answer.Content.ok(0, report));
    }

    private void mustCover(String region) {
        if (!callers.get().scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
