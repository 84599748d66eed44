package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** The register of insured elders over HTTP. */
@Path("/api/v1/elders")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "elders")
class ElderResource {
    private static final String PATH = "/api/v1/elders/";
    private final Elders elders;
    private final Verifications verifications;
    private final ElderQueries queries;
    private final FieldHistory fields;
    private final Writes writes;
    private final Reads reads;

    ElderResource(
            Elders elders,
            Verifications verifications,
            ElderQueries queries,
            FieldHistory fields,
            Writes writes,
            Reads reads) {
        this.verifications = verifications;
        this.fields = fields;
        this.elders = elders;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.EXTERNAL_SYSTEM})
    @Operation(operationId = "enterElder", summary = "Enter an insured elder, to be verified by the agency")
    @APIResponseSchema(value = ElderJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid ElderJson.Enter body) {
        return created(body, call -> elders.enter(call, body.person(call.today()), body.entry()));
    }

    @POST
    @Path("takeover")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "takeOverElder", summary = "Enter an elder that was verified on paper (存量登记)")
    @APIResponseSchema(value = ElderJson.View.class, responseCode = "201")
    public Response takeOver(@NotNull @Valid ElderJson.TakeOver body) {
        return created(
                body,
                call -> elders.takeOver(
                        call,
                        body.elder().person(call.today()),
                        body.elder().entry(),
                        body.verifiedOn(),
                        body.mark(call.caller().subject(), call.now())));
    }

    @POST
    @Path("search")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.CARE_MANAGER, Roles.GRASSROOTS})
    @Operation(operationId = "searchElders", summary = "Find elders within the own scope by a number; audited")
    @APIResponseSchema(ElderJson.Listed.class)
    public Response search(@NotNull @Valid ElderJson.Search body) {
        return writes.reveal(call -> new ElderJson.Listed(queries.search(call, body)));
    }

    @POST
    @Path("{id}/reveal")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "revealElder", summary = "Name, number and phone in plain words, for a reason; audited")
    @APIResponseSchema(ElderJson.Revealed.class)
    public Response reveal(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Reason body) {
        return writes.reveal(call -> queries.reveal(call, id, body.reason()));
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(
            operationId = "verifyElder",
            summary =
                    "Confirm what was proposed to change, or the record as it stands, also one that was verified before")
    @APIResponseSchema(ElderJson.View.class)
    public Response verify(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Nothing body) {
        return move(body, call -> verifications.verify(call, id));
    }

    @POST
    @Path("{id}/mismatch")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "mismatchElder", summary = "Find that the record does not match")
    @APIResponseSchema(ElderJson.View.class)
    public Response mismatch(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Mismatch body) {
        return move(body, call -> verifications.mismatch(call, id, body.reason()));
    }

    @POST
    @Path("{id}/propose-update")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.EXTERNAL_SYSTEM, Roles.ELDER, Roles.FAMILY})
    @Operation(operationId = "proposeElderUpdate", summary = "Propose a change of the record")
    @APIResponseSchema(ElderJson.View.class)
    public Response proposeUpdate(@PathParam("id") UUID id, @NotNull @Valid ProposalJson.Propose body) {
        return move(body, call -> verifications.proposeUpdate(call, id, body.proposed()));
    }

    @POST
    @Path("{id}/decline-update")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "declineElderUpdate", summary = "Decline a proposed change; the record stays as it is")
    @APIResponseSchema(ElderJson.View.class)
    public Response declineUpdate(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Reason body) {
        return move(body, call -> verifications.declineUpdate(call, id, body.reason()));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "pauseElder", summary = "Pause the insurance from a day on")
    @APIResponseSchema(ElderJson.View.class)
    public Response pause(@PathParam("id") UUID id, @NotNull @Valid ElderJson.From body) {
        return move(body, call -> elders.pause(call, id, body.from(), body.reason()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "resumeElder", summary = "Resume the insurance from a day on")
    @APIResponseSchema(ElderJson.View.class)
    public Response resume(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Again body) {
        return move(body, call -> elders.resume(call, id, body.insured().insured(), body.reason()));
    }

    @POST
    @Path("{id}/transfer-out")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "transferElderOut", summary = "Transfer the insurance to another region from a day on")
    @APIResponseSchema(ElderJson.View.class)
    public Response transferOut(@PathParam("id") UUID id, @NotNull @Valid ElderJson.From body) {
        return move(body, call -> elders.transferOut(call, id, body.from(), body.reason()));
    }

    @POST
    @Path("{id}/record-death")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.EXTERNAL_SYSTEM})
    @Operation(operationId = "recordElderDeath", summary = "Record a notice of death")
    @APIResponseSchema(ElderJson.View.class)
    public Response recordDeath(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Death body) {
        return move(body, call -> elders.recordDeath(call, id, body.deceasedOn()));
    }

    @POST
    @Path("{id}/revoke-death")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(operationId = "revokeElderDeath", summary = "Take a wrong notice of death back")
    @APIResponseSchema(ElderJson.View.class)
    public Response revokeDeath(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Reason body) {
        return move(body, call -> elders.revokeDeath(call, id, body.reason()));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(Roles.INSURANCE_AGENT)
    @Operation(operationId = "closeElder", summary = "Close a record that should not be")
    @APIResponseSchema(ElderJson.View.class)
    public Response close(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Reason body) {
        return move(body, call -> elders.close(call, id, body.reason()));
    }

    @POST
    @Path("{id}/authorise")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.ELDER})
    @Operation(operationId = "authoriseFamily", summary = "Record that a family member may act for the elder")
    @APIResponseSchema(ElderJson.View.class)
    public Response authorise(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Authorise body) {
        return move(body, call -> elders.authorise(call, id, body.authorisation()));
    }

    @POST
    @Path("{id}/withdraw-authorisation")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.CARE_MANAGER, Roles.GRASSROOTS, Roles.ELDER})
    @Operation(operationId = "withdrawFamilyAuthorisation", summary = "End what a family member may do")
    @APIResponseSchema(ElderJson.View.class)
    public Response withdrawAuthorisation(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Withdraw body) {
        return move(body, call -> elders.withdrawAuthorisation(call, id, body.person()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctElder", summary = "Put the record back before a mistaken move; history keeps both")
    @APIResponseSchema(ElderJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Correct body) {
        return move(body, call -> elders.correct(call, id, body.to(), body.reason()));
    }

    @POST
    @Path("{id}/correct-identity")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(
            operationId = "correctElderIdentity",
            summary = "Put a wrong identity number right on the same record; somebody else of the agency verifies it")
    @APIResponseSchema(ElderJson.View.class)
    public Response correctIdentity(@PathParam("id") UUID id, @NotNull @Valid DocumentJson.CorrectIdentity body) {
        return move(body, call -> elders.correctIdentity(call, id, body));
    }

    @POST
    @Path("{id}/correct-insured")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctElderInsurance", summary = "Put right on which days an elder is insured")
    @APIResponseSchema(ElderJson.View.class)
    public Response correctInsured(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Again body) {
        return move(body, call -> elders.correctInsured(call, id, body.insured().insured(), body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readElderStateMachine",
            summary = "The states of an elder's record and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ElderStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.INSURANCE_AGENT,
        Roles.INSURANCE_ADMIN,
        Roles.CARE_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(operationId = "getElder", summary = "One elder, masked")
    @APIResponseSchema(ElderJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        ElderJson.View view = queries.one(call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.SUPERVISOR})
    @Operation(operationId = "getElderHistory", summary = "Every move of an elder's record, oldest first")
    @APIResponseSchema(ElderJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(call(), id));
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed({Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "getElderChanges",
            summary = "Which field of an elder's record was changed by whom, when, from what to what, masked; audited")
    @APIResponseSchema(FieldJson.Changes.class)
    public Response changes(@PathParam("id") UUID id) {
        return reads.document(fields.of(call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.INSURANCE_AGENT,
        Roles.INSURANCE_ADMIN,
        Roles.CARE_MANAGER,
        Roles.INTERNAL_DOCTOR,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.SUPERVISOR,
        Roles.ELDER,
        Roles.FAMILY,
        Roles.EXTERNAL_SYSTEM
    })
    @Operation(operationId = "listElders", summary = "The elders that the caller may see, masked, by id")
    @APIResponseSchema(ElderJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam ElderListing wanted) {
        Call call = call();
        return reads.list(
                page,
                queries.list(call, wanted, page.afterId(), page.limit() + 1),
                view -> view.elder().id().toString(),
                view -> view);
    }

    /** The call of a read; an external system needs a scope for it. */
    private Call call() {
        Call call = writes.call();
        ElderRights.mustHaveAny(call, "elder:read", "elder:write");
        return call;
    }

    private Response move(Object body, Function<Call, Elder> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    private Response created(Object body, Function<Call, Elder> verb) {
        return writes.create(
                body,
                verb,
                (call, one) -> Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one)));
    }
}
