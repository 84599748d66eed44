package org.yiyang.institution.report.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The wordings of reports over HTTP. */
@Path("/api/v1/institution/report-wordings")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class WordingResource {
    private static final String PATH = "/api/v1/institution/report-wordings/";
    private final Wordings wordings;
    private final WordingQueries queries;
    private final Writes writes;
    private final Reads reads;

    WordingResource(Wordings wordings, WordingQueries queries, Writes writes, Reads reads) {
        this.wordings = wordings;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(operationId = "setReportWording", summary = "Set the wording of a region's report, from now on")
    @APIResponseSchema(value = ReportWording.State.class, responseCode = "201")
    public Response set(@NotNull @Valid WordingJson.Set body) {
        return writes.create(
                body,
                call -> wordings.set(call, body.kind(), body.region(), body.template(), body.reason()),
                (call, wording) -> Answer.Content.created(PATH + wording.id(), wording.version(), wording.snapshot()));
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "listReportWordings",
            summary = "The wordings that regions have set, by id; the last one applies")
    @APIResponseSchema(WordingJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("kind") ReportKind kind) {
        return reads.list(
                page,
                queries.list(kind, page.afterId(), page.limit() + 1),
                wording -> wording.id().toString(),
                wording -> wording);
    }
}
