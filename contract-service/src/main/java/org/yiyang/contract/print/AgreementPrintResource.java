package org.yiyang.contract.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.write.Writes;

/** Agreements on paper over HTTP. */
@Path("/api/v1/agreements")
@Tag(name = "agreements")
class AgreementPrintResource {
    private final AgreementPrints prints;
    private final Writes writes;
    private final Reads reads;

    AgreementPrintResource(AgreementPrints prints, Writes writes, Reads reads) {
        this.prints = prints;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("{id}/agreement.pdf")
    @Produces(Printer.TYPE)
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.CIVIL_ADMIN,
        Roles.CARE_MANAGER,
        Roles.MED_MANAGER,
        Roles.SIGNER,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.REFERRAL_OFFICE,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.EXTERNAL_SYSTEM,
        Roles.SUPERVISOR
    })
    @Operation(
            operationId = "printAgreement",
            summary = "The agreement as PDF, by the wording of its region, with hash, signatures and filing")
    @APIResponse(
            responseCode = "422",
            description = "A character of the text cannot be printed; it is named by its place")
    @APIResponse(
            responseCode = "200",
            description = "The agreement, to be saved; the same bytes for the same content",
            content = @Content(mediaType = Printer.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@PathParam("id") UUID id) {
        return reads.file("医养结合协议-" + id + ".pdf", Printer.TYPE, prints.print(writes.call(), id));
    }
}
