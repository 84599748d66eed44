package org.yiyang.institution.registry.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.bulk.ImportJson;
import org.yiyang.kit.bulk.ImportQueries;
import org.yiyang.kit.bulk.ImportStatus;
import org.yiyang.kit.bulk.Imports;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;

/** Files of institutions, certificates and figures over HTTP. */
@Path("/api/v1/institution/imports")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "imports")
class ImportResource {
    private static final String PATH = "/api/v1/institution/imports";
    private final Imports imports;
    private final ImportQueries queries;
    private final Reads reads;

    ImportResource(Imports imports, ImportQueries queries, Reads reads) {
        this.imports = imports;
        this.queries = queries;
        this.reads = reads;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "bringImport",
            summary = "Bring a file of at most 200 MB and 500,000 rows, to be entered or, as a dry run, only checked")
    @RequestBody(
            required = true,
            description =
                    "CSV with a header of English field names or Chinese labels, or JSON lines; in UTF-8 or GB18030, to be"
                            + " named as text/csv; charset=gb18030 where the file reads in both",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponseSchema(value = ImportJson.View.class, responseCode = "202")
    public Response bring(
            @QueryParam("kind")
                    @NotNull
                    @Size(max = 40)
                    @Schema(enumeration = {"institutions", "qualifications", "snapshots"})
                    String kind,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body) {
        return imports.bring(new Imports.Brought(PATH, kind, dryRun, contentType), body);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "cancelImport", summary = "Stop after the row in hand; what is entered stays")
    @APIResponseSchema(ImportJson.View.class)
    public Response cancel(@PathParam("id") UUID id) {
        return imports.cancel(id);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "resumeImport", summary = "Take a cancelled import up where it was stopped")
    @APIResponseSchema(ImportJson.View.class)
    public Response resume(@PathParam("id") UUID id) {
        return imports.resume(id);
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "listImports", summary = "The caller's own imports, oldest first")
    @APIResponseSchema(ImportJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") ImportStatus status) {
        return reads.list(
                page,
                queries.list(status, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    @GET
    @Path("kinds")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "listImportKinds", summary = "The kinds of files that the caller may bring, with columns")
    @APIResponseSchema(ImportJson.Kinds.class)
    public Response kinds() {
        return reads.document(queries.kinds());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "readImport", summary = "How far an import is, with its counts")
    @APIResponseSchema(ImportJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        ImportJson.View view = queries.one(id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "listImportRows",
            summary = "What became of the rows: of one outcome the errors, of another the duplicates")
    @APIResponseSchema(ImportJson.Rows.class)
    public Response rows(
            @PathParam("id") UUID id, @BeanParam Page page, @QueryParam("outcome") ImportJson.RowOutcome outcome) {
        return reads.everyRow(
                page, queries.rows(id, outcome, page.after(), page.limit() + 1), row -> Integer.toString(row.row()));
    }
}
