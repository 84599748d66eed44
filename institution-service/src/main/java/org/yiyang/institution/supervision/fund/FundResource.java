package org.yiyang.institution.supervision.fund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Declared totals over HTTP. */
@Path("/api/v1/funds")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "funds")
class FundResource {
    private final Funds funds;
    private final FundQueries queries;
    private final Writes writes;
    private final Reads reads;

    FundResource(Funds funds, FundQueries queries, Writes writes, Reads reads) {
        this.funds = funds;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "declareFund", summary = "Declare a total of funds with the shares of the districts")
    @APIResponseSchema(value = FundJson.View.class, responseCode = "201")
    public Response declare(@NotNull @Valid FundJson.Declare body) {
        return writes.create(
                body,
                call -> funds.declare(call, body.entry(), body.parts()),
                (call, fund) ->
                        Answer.Content.created("/api/v1/funds/" + fund.id(), fund.version(), queries.view(call, fund)));
    }

    @POST
    @Path("{id}/revise")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "reviseFund", summary = "Change a draft")
    @APIResponseSchema(FundJson.View.class)
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid FundJson.Declare body) {
        return move(body, call -> funds.revise(call, id, body.entry(), body.parts()));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "publishFund", summary = "Publish a total; refused unless the shares add up to it")
    @APIResponseSchema(FundJson.View.class)
    public Response publish(@PathParam("id") UUID id) {
        return move(Map.of(), call -> funds.publish(call, id));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctFund", summary = "Put right what was published; history keeps both")
    @APIResponseSchema(FundJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid FundJson.Correct body) {
        return move(body, call -> funds.correct(call, id, body));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawFund", summary = "Take a total back that was declared by mistake")
    @APIResponseSchema(FundJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid FundJson.Reason body) {
        return move(body, call -> funds.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readFundStateMachine",
            summary = "The states of a declared total and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(FundStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readFund", summary = "One declared total")
    @APIResponseSchema(FundJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        FundJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readFundHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listFunds", summary = "Declared totals that the caller may see, by id")
    @APIResponseSchema(FundJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("source") FundSource source,
            @QueryParam("status") FundStatus status) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new FundRepository.Filter(region, year, source, status),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Fund> verb) {
        return writes.move(body, verb, (call, fund) -> Answer.Content.ok(fund.version(), queries.view(call, fund)));
    }
}
