package org.yiyang.referral.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.write.Writes;
import org.yiyang.referral.medical.Attachment;
import org.yiyang.referral.medical.AttachmentKind;

/** The medical content of referrals over HTTP: what is written down at arrival, attached and read. */
@Path("/api/v1/referrals")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "referrals")
class ReferralContentResource {
    private static final String PATH = "/api/v1/referrals/";
    private final ReferralContent content;
    private final ReferralPrints prints;
    private final ReferralQueries queries;
    private final Writes writes;
    private final Reads reads;

    ReferralContentResource(
            ReferralContent content, ReferralPrints prints, ReferralQueries queries, Writes writes, Reads reads) {
        this.content = content;
        this.prints = prints;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("{id}/arrive")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.INTERNAL_DOCTOR,
        Roles.FAMILY_DOCTOR
    })
    @Operation(operationId = "arriveReferral", summary = "Record the arrival, handed over by both doctors")
    @APIResponseSchema(ReferralJson.View.class)
    public Response arrive(@PathParam("id") UUID id, @NotNull @Valid ContentJson.Arrive body) {
        return move(body, call -> content.arrive(call, id, JourneyStep.ARRIVE, body.handover()));
    }

    @POST
    @Path("{id}/receive")
    @RolesAllowed({
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.CARE_MANAGER
    })
    @Operation(operationId = "receiveReferral", summary = "Receive an elder who comes down")
    @APIResponseSchema(ReferralJson.View.class)
    public Response receive(@PathParam("id") UUID id, @NotNull @Valid ContentJson.Arrive body) {
        return move(body, call -> content.arrive(call, id, JourneyStep.RECEIVE, body.handover()));
    }

    @GET
    @Path("{id}/medical-record")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "readMedicalRecord",
            summary = "Form and return slip, for the doctors of both ends; every reading is recorded")
    @APIResponseSchema(ContentJson.MedicalRecord.class)
    public Response medicalRecord(@PathParam("id") UUID id) {
        return reads.document(content.medicalRecord(writes.call(), id));
    }

    @POST
    @Path("{id}/read-slip")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "confirmSlipRead",
            summary = "Say as the sender that the return slip was read, as on paper; reading it here says so by itself")
    @APIResponseSchema(ReferralJson.View.class)
    public Response readSlip(@PathParam("id") UUID id, @NotNull @Valid ReferralJson.Nothing body) {
        return move(body, call -> content.confirmSlipRead(call, id));
    }

    /** As bare bytes: a form would bring names of files, and those name people. */
    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "attachToReferral",
            summary = "Attach a report or another paper: PDF, PNG, JPEG or OFD by its content, up to 5 MB")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 5_242_880)))
    @APIResponseSchema(value = Attachment.class, responseCode = "201")
    public Response attach(@PathParam("id") UUID id, @QueryParam("kind") @NotNull AttachmentKind kind, byte[] content) {
        byte[] bytes = content == null ? new byte[0] : content;
        return writes.create(
                new Attaching(kind, HexFormat.of().formatHex(Answer.sha256(bytes))),
                call -> this.content.attach(call, id, kind, bytes),
                attached -> Answer.Content.created(PATH + id + "/attachments/" + attached.id(), 0, attached));
    }

    /** What makes two uploads the same request. */
    record Attaching(AttachmentKind kind, String sha256) {}

    @GET
    @Path("{id}/attachments")
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "listReferralAttachments",
            summary = "What is attached to a referral, the first first, for those who may read its medical text")
    @APIResponseSchema(ContentJson.AttachmentList.class)
    public Response attachments(@PathParam("id") UUID id) {
        return reads.document(new ContentJson.AttachmentList(content.attachments(writes.call(), id)));
    }

    @GET
    @Path("{id}/attachments/{document}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "readReferralAttachment",
            summary = "One attachment, to be saved; every reading is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The attachment, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response attachment(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        OpenDocument open = content.attachment(writes.call(), id, document);
        return reads.file(open.document().name(), open.document().type().mediaType(), open.content());
    }

    @GET
    @Path("{id}/referral-form.pdf")
    @Produces(Printer.TYPE)
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "printReferralForm",
            summary = "The referral form (双向转诊单) as PDF, for those who may read the form; every reading is recorded")
    @APIResponse(
            responseCode = "422",
            description = "A character of the text cannot be printed; it is named by its place")
    @APIResponse(
            responseCode = "200",
            description = "The form, to be saved; the same bytes for the same content",
            content = @Content(mediaType = Printer.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response form(@PathParam("id") UUID id) {
        return reads.file("双向转诊单-" + id + ".pdf", Printer.TYPE, prints.form(writes.call(), id));
    }

    @GET
    @Path("{id}/return-slip.pdf")
    @Produces(Printer.TYPE)
    @RolesAllowed({
        Roles.REFERRAL_OFFICE,
        Roles.INTERNAL_DOCTOR,
        Roles.HOSPITAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR
    })
    @Operation(
            operationId = "printReturnSlip",
            summary = "The return slip (回转单) as PDF, for those who may read it; every reading is recorded")
    @APIResponse(
            responseCode = "422",
            description = "A character of the text cannot be printed; it is named by its place")
    @APIResponse(
            responseCode = "200",
            description = "The slip, to be saved; the same bytes for the same content",
            content = @Content(mediaType = Printer.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response slip(@PathParam("id") UUID id) {
        return reads.file("回转单-" + id + ".pdf", Printer.TYPE, prints.slip(writes.call(), id));
    }

    private Response move(Object body, Function<Call, Referral> verb) {
        return writes.move(
                body, verb, (call, referral) -> Answer.Content.ok(referral.version(), queries.view(call, referral)));
    }
}
