package org.yiyang.institution.report.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Published reports over HTTP. */
@Path("/api/v1/institution/published-reports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "reports")
class PublicationResource {
    private static final String PATH = "/api/v1/institution/published-reports/";
    private final PublishedReports publications;
    private final PublishedReportQueries queries;
    private final Writes writes;
    private final Reads reads;
    private final Export export;

    PublicationResource(
            PublishedReports publications, PublishedReportQueries queries, Writes writes, Reads reads, Export export) {
        this.publications = publications;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
        this.export = export;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "publishReport",
            summary =
                    "Publish a report as it is now, or in place of a published one that was wrong (SUPERVISOR: only so)")
    @APIResponseSchema(value = PublicationJson.View.class, responseCode = "201")
    public Response publish(@NotNull @Valid PublicationJson.Publish body) {
        return writes.create(
                body,
                call -> publications.publish(call, body.imprint(), body.correction()),
                (call, published) -> Answer.Content.created(
                        PATH + published.id(), published.version(), queries.view(call, published)));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readPublishedReportStateMachine",
            summary = "The states of a published report and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(PublicationStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPublishedReport",
            summary = "A published report with its figures as they were published")
    @APIResponseSchema(PublicationJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        PublicationJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/content")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPublishedReportContent",
            summary = "The very bytes that were published, whatever has happened since; as CSV the report's table")
    @APIResponse(
            responseCode = "200",
            description = "The report as it was answered then",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response content(@PathParam("id") UUID id) {
        return export.wanted()
                ? export.document(queries.report(writes.call(), id))
                : Response.ok(queries.content(writes.call(), id), MediaType.APPLICATION_JSON)
                        .build();
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPublishedReportHistory",
            summary = "When it was published, and whether it was withdrawn")
    @APIResponseSchema(PublicationJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPublishedReports", summary = "Published reports that the caller may see, by id")
    @APIResponseSchema(PublicationJson.Listed.class)
    public Response list(
            @BeanParam Page page, @QueryParam("kind") ReportKind kind, @QueryParam("status") PublicationStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), kind, status, page.afterId(), page.limit() + 1),
                published -> published.id().toString(),
                published -> published);
    }
}
