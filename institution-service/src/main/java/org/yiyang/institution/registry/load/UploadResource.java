package org.yiyang.institution.registry.load;

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
import org.yiyang.kit.upload.UploadJson;
import org.yiyang.kit.upload.UploadTexts;
import org.yiyang.kit.upload.Uploads;

/** Files of institutions, certificates and figures that come in parts, over HTTP, in the words of tus: Upload-Offset says where a part begins. */
@Path("/api/v1/institution/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class UploadResource {
    private final Uploads uploads;

    UploadResource(Uploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "beginUpload", summary = UploadTexts.BEGIN)
    @APIResponseSchema(value = UploadJson.View.class, responseCode = "201")
    public Response begin(@NotNull @Valid UploadJson.Begin body) {
        return uploads.begin("/api/v1/institution/uploads", body);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Uploads.PART)
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "addToUpload", summary = UploadTexts.ADD)
    @RequestBody(
            required = true,
            content = @Content(mediaType = Uploads.PART, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(UploadJson.View.class)
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(description = UploadTexts.OFFSET) @HeaderParam(Uploads.OFFSET) @NotNull @Min(0) Long offset,
            InputStream body) {
        return uploads.add(id, offset, body);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "readUpload", summary = UploadTexts.READ)
    @APIResponseSchema(UploadJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        return uploads.one(id);
    }

    @POST
    @Path("{id}/finish")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "finishUpload", summary = UploadTexts.FINISH)
    @APIResponseSchema(value = ImportJson.View.class, responseCode = "202")
    public Response finish(@PathParam("id") UUID id) {
        return uploads.finish(id, "/api/v1/institution/imports");
    }
}
