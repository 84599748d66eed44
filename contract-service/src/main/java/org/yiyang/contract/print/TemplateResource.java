package org.yiyang.contract.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** The wording of printed agreements over HTTP. */
@Path("/api/v1/contract/agreement-templates/{region}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
class TemplateResource {
    private static final String REGION = "\\d{2,9}(F\\d{2})?";
    private final AgreementTemplates templates;
    private final Writes writes;
    private final Reads reads;

    TemplateResource(AgreementTemplates templates, Writes writes, Reads reads) {
        this.templates = templates;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "readAgreementTemplate",
            summary = "The wording of agreements that applies in a region on a day; today unless said")
    @APIResponseSchema(TemplateJson.View.class)
    public Response on(
            @PathParam("region") @Pattern(regexp = REGION) String region, @QueryParam("asOf") LocalDate asOf) {
        return reads.document(templates.on(region, asOf == null ? writes.call().today() : asOf));
    }

    @GET
    @Path("versions")
    @RolesAllowed("**")
    @Operation(
            operationId = "listAgreementTemplateVersions",
            summary = "The wordings that a region has put itself, in the order of their days")
    @APIResponseSchema(TemplateJson.Versions.class)
    public Response versions(@PathParam("region") @Pattern(regexp = REGION) String region) {
        return reads.document(templates.versions(region));
    }

    @PUT
    @RolesAllowed(Roles.HEALTH_ADMIN)
    @Operation(
            operationId = "putAgreementTemplate",
            summary = "Put the wording of the own region's agreements from a day on; what has been in force stays")
    @APIResponseSchema(TemplateJson.Versions.class)
    public Response put(
            @PathParam("region") @Pattern(regexp = REGION) String region, @NotNull @Valid TemplateJson.Put body) {
        return writes.move(
                body,
                call -> templates.put(call, region, body),
                template -> Answer.Content.ok(template.version(), AgreementTemplates.versions(template)));
    }
}
