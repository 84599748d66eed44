package org.yiyang.contract.familydoctor;

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
import java.time.LocalDate;
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

/** Family-doctor contracts over HTTP. */
@Path("/api/v1/contract/family-doctor-contracts")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "family-doctors")
class DoctorContractResource {
    private static final String PATH = "/api/v1/contract/family-doctor-contracts/";
    private final DoctorContracts contracts;
    private final DoctorContractQueries queries;
    private final Writes writes;
    private final Reads reads;

    DoctorContractResource(DoctorContracts contracts, DoctorContractQueries queries, Writes writes, Reads reads) {
        this.contracts = contracts;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(
            operationId = "signFamilyDoctor",
            summary = "Sign an elder who has no team yet with a team of the own institution")
    @APIResponseSchema(value = DoctorContractJson.View.class, responseCode = "201")
    public Response sign(@NotNull @Valid DoctorContractJson.Sign body) {
        return writes.create(
                body,
                call -> contracts.sign(call, body),
                (call, contract) ->
                        Answer.Content.created(PATH + contract.id(), contract.version(), queries.view(call, contract)));
    }

    @POST
    @Path("{id}/renew")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "renewFamilyDoctor", summary = "Sign the year that follows the one that runs")
    @APIResponseSchema(DoctorContractJson.View.class)
    public Response renew(@PathParam("id") UUID id, @NotNull @Valid DoctorContractJson.Renew body) {
        return move(body, call -> contracts.renew(call, id, body.endsOn(), body.contents()));
    }

    @POST
    @Path("{id}/change-team")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "changeFamilyDoctorTeam", summary = "Change to another team of the same institution")
    @APIResponseSchema(DoctorContractJson.View.class)
    public Response changeTeam(@PathParam("id") UUID id, @NotNull @Valid DoctorContractJson.ChangeTeam body) {
        return move(body, call -> contracts.changeTeam(call, id, body.teamId(), body.reason()));
    }

    @POST
    @Path("{id}/plan-service")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "planFamilyDoctorService", summary = "Say on which day the team serves the elder next")
    @APIResponseSchema(DoctorContractJson.View.class)
    public Response planService(@PathParam("id") UUID id, @NotNull @Valid DoctorContractJson.Plan body) {
        return move(body, call -> contracts.planService(call, id, body.nextServiceOn()));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "endFamilyDoctor", summary = "End the contract from today")
    @APIResponseSchema(DoctorContractJson.View.class)
    public Response end(@PathParam("id") UUID id, @NotNull @Valid DoctorContractJson.Reason body) {
        return move(body, call -> contracts.end(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readFamilyDoctorContractStateMachine",
            summary = "The states of a family-doctor contract and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(DoctorContractStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "readFamilyDoctorContract",
            summary = "One contract with its team, telephone and next service")
    @APIResponseSchema(DoctorContractJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        DoctorContractJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(operationId = "readFamilyDoctorContractHistory", summary = "What was done with a contract, oldest first")
    @APIResponseSchema(DoctorContractJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({
        Roles.HEALTH_ADMIN,
        Roles.MED_MANAGER,
        Roles.GRASSROOTS,
        Roles.FAMILY_DOCTOR,
        Roles.ELDER,
        Roles.FAMILY
    })
    @Operation(
            operationId = "listFamilyDoctorContracts",
            summary =
                    "The family-doctor contracts that the caller may see; the elder's and the family's own among them")
    @APIResponseSchema(DoctorContractJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("team") UUID team,
            @QueryParam("elder") UUID elder,
            @QueryParam("status") DoctorContractStatus status,
            @QueryParam("endsUntil") LocalDate endsUntil) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new DoctorContractRepository.Filter(team, queries.namesOf(elder), status, endsUntil),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, DoctorContract> verb) {
        return writes.move(
                body, verb, (call, contract) -> Answer.Content.ok(contract.version(), queries.view(call, contract)));
    }
}
