package org.yiyang.insurance.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.upload.UploadJson;
import org.yiyang.kit.upload.Uploads;

/** Files of elders that come in parts, over HTTP, in the words of tus: Upload-Offset says where a part begins. */
@Path("/api/v1/insurance/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class UploadResource {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private static final String OFFSET = "Upload-Offset";
    private final Uploads uploads;
    private final Reads reads;

    UploadResource(Uploads uploads, Reads reads) {
        this.uploads = uploads;
        this.reads = reads;
    }

    @POST
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "beginUpload",
            summary = "Announce a file that comes in parts; no part is longer than 5 MB")
    @APIResponseSchema(value = UploadJson.View.class, responseCode = "201")
    public Response begin(@NotNull @Valid UploadJson.Begin body) {
        return uploads.begin(IMPORTS + "/uploads", body);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/offset+octet-stream")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "addToUpload",
            summary =
                    "Send the next bytes of a file; after an interruption ask how far it has come and continue from there")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/offset+octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(UploadJson.View.class)
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(description = "At which byte of the file this part begins: the received ones of the last answer")
                    @HeaderParam(OFFSET)
                    @NotNull
                    @Min(0)
                    Long offset,
            InputStream body) {
        return shown(uploads.add(id, offset, body));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "readUpload",
            summary = "How far a file has come, and the import that it was handed over to")
    @APIResponseSchema(UploadJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        return shown(uploads.one(id));
    }

    @POST
    @Path("{id}/finish")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "finishUpload", summary = "Hand a file that is all there over to be imported")
    @APIResponseSchema(value = ImportJson.View.class, responseCode = "202")
    public Response finish(@PathParam("id") UUID id) {
        return uploads.finish(id, IMPORTS);
    }

    private Response shown(UploadJson.View view) {
        return Response.fromResponse(reads.document(view))
                .header(OFFSET, view.received())
                .build();
    }
}
