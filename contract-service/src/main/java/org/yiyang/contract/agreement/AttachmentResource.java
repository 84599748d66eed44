package org.yiyang.contract.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The papers of agreements over HTTP. */
@Path("/api/v1/agreements")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "agreements")
class AttachmentResource {
    private static final String PATH = "/api/v1/agreements/";
    private final AttachedPapers papers;
    private final AgreementQueries queries;
    private final Writes writes;
    private final Reads reads;

    AttachmentResource(AttachedPapers papers, AgreementQueries queries, Writes writes, Reads reads) {
        this.papers = papers;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    /** As bare bytes: a form would bring names of files, and those name people. */
    @POST
    @Path("{id}/attach")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(
            operationId = "attachToAgreement",
            summary = "Attach a paper to the own draft: PDF, PNG, JPEG or OFD by its content, up to 5 MB")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 5_242_880)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response attach(
            @PathParam("id") UUID id,
            @QueryParam("kind") @NotNull @Parameter(description = "附件种类: what the paper is") AttachmentKind kind,
            byte[] content) {
        byte[] bytes = content == null ? new byte[0] : content;
        return writes.create(
                new Attaching(kind, HexFormat.of().formatHex(Answer.sha256(bytes))),
                call -> papers.attach(call, id, kind, bytes),
                (call, agreement) -> Answer.Content.created(
                        PATH + agreement.id(), agreement.version(), queries.view(call.caller(), agreement)));
    }

    /** What makes two uploads the same request. */
    record Attaching(AttachmentKind kind, String sha256) {}

    @GET
    @Path("{id}/attachments/{document}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.CARE_MANAGER, Roles.MED_MANAGER, Roles.SIGNER})
    @Operation(operationId = "readAgreementAttachment", summary = "The content of a paper that is attached")
    @APIResponse(
            responseCode = "200",
            description = "The paper, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response attachment(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        OpenDocument open = papers.open(writes.call(), id, document);
        return reads.file(open.document().name(), open.document().type().mediaType(), open.content());
    }
}
