package org.yiyang.contract.correction;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionQueries;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionStatus;
import org.yiyang.kit.correction.Corrections;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/**
 * Requests of persons to correct what is recorded of them here. The institution that keeps the record decides; once it
 * has closed, its successor or the region's health bureau does.
 */
@Path("/api/v1/contract/correction-requests")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "correction-requests")
class CorrectionResource {
    private static final String PATH = "/api/v1/contract/correction-requests/";
    private final Corrections corrections;
    private final CorrectionQueries queries;
    private final Writes writes;
    private final Reads reads;

    CorrectionResource(Corrections corrections, CorrectionQueries queries, Writes writes, Reads reads) {
        this.corrections = corrections;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({
        Roles.ELDER,
        Roles.FAMILY,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR
    })
    @Operation(
            operationId = "askForCorrectionOfContracts",
            summary =
                    "Ask that a contract with family doctors or a record of service be put right; who keeps it enters it for who comes in person")
    @APIResponseSchema(value = CorrectionJson.View.class, responseCode = "201")
    public Response ask(@NotNull @Valid CorrectionJson.Ask body) {
        return writes.create(
                body,
                call -> corrections.ask(call, body),
                (call, one) -> Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one)));
    }

    @POST
    @Path("{id}/grant")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR})
    @Operation(
            operationId = "grantCorrectionOfContracts",
            summary =
                    "Answer that the record was put right, and what was changed; `procedure` names the verb that does it")
    @APIResponseSchema(CorrectionJson.View.class)
    public Response grant(@PathParam("id") UUID id, @NotNull @Valid CorrectionJson.Grant body) {
        return moved(body, call -> corrections.grant(call, id, body));
    }

    @POST
    @Path("{id}/grant-in-part")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR})
    @Operation(
            operationId = "grantCorrectionInPartOfContracts",
            summary = "Answer that the record was put right in part: what was changed, and why the rest was not")
    @APIResponseSchema(CorrectionJson.View.class)
    public Response grantInPart(@PathParam("id") UUID id, @NotNull @Valid CorrectionJson.GrantInPart body) {
        return moved(body, call -> corrections.grantInPart(call, id, body));
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR, Roles.HOSPITAL_DOCTOR})
    @Operation(operationId = "refuseCorrectionOfContracts", summary = "Answer that the record stays as it is, and why")
    @APIResponseSchema(CorrectionJson.View.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid CorrectionJson.Reason body) {
        return moved(body, call -> corrections.refuse(call, id, body));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.ELDER, Roles.FAMILY})
    @Operation(operationId = "withdrawCorrectionOfContracts", summary = "Take a request back before it is decided")
    @APIResponseSchema(CorrectionJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid CorrectionJson.Reason body) {
        return moved(body, call -> corrections.withdraw(call, id, body));
    }

    private Response moved(Object body, Function<Call, CorrectionRequest> effect) {
        return writes.move(body, effect, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }

    @GET
    @RolesAllowed({
        Roles.ELDER,
        Roles.FAMILY,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR
    })
    @Operation(
            operationId = "listCorrectionsOfContracts",
            summary = "Requests for correction without what is said in them, by id")
    @APIResponseSchema(CorrectionJson.Listed.class)
    public Response list(
            @BeanParam @Valid Page page,
            @QueryParam("elder") UUID elder,
            @QueryParam("status") CorrectionStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), elder, status, page.afterId(), page.limit() + 1),
                view -> view.correction().id().toString(),
                view -> view);
    }

    @GET
    @Path("state-machine")
    @RolesAllowed("**")
    @Operation(
            operationId = "readCorrectionStateMachineOfContracts",
            summary = "The states of a request for correction and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(CorrectionStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ELDER,
        Roles.FAMILY,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR
    })
    @Operation(
            operationId = "readCorrectionOfContracts",
            summary = "One request for correction with what is said in it and in its answer; audited")
    @APIResponseSchema(CorrectionJson.Detail.class)
    public Response one(@PathParam("id") UUID id) {
        CorrectionJson.Detail view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.ELDER,
        Roles.FAMILY,
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.HOSPITAL_DOCTOR
    })
    @Operation(
            operationId = "readCorrectionHistoryOfContracts",
            summary = "Every move of a request for correction, oldest first")
    @APIResponseSchema(CorrectionJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }
}
