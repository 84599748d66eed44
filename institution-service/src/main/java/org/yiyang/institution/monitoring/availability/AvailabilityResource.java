package org.yiyang.institution.monitoring.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
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

/** Free beds over HTTP: institutions state them, everybody with a token finds them. */
@Path("/api/v1/bed-availability")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "bed-availability")
class AvailabilityResource {
    private final BedAvailabilities availabilities;
    private final AvailabilityQueries queries;
    private final Writes writes;
    private final Reads reads;

    AvailabilityResource(BedAvailabilities availabilities, AvailabilityQueries queries, Writes writes, Reads reads) {
        this.availabilities = availabilities;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listFreeBeds",
            summary = "Operating institutions with free beds of a kind, by their ids; old statements only if asked for")
    @APIResponseSchema(AvailabilityJson.Page.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam AvailabilityQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query, page.afterId(), page.limit() + 1),
                one -> one.institutionId().toString(),
                one -> one);
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readFreeBedsStateMachine",
            summary = "The states of an institution's published free beds and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(AvailabilityStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readFreeBeds", summary = "What an institution said last of its free beds")
    @APIResponseSchema(AvailabilityJson.View.class)
    public Response one(@PathParam("id") UUID institution) {
        AvailabilityJson.View view = queries.one(writes.call(), institution);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readFreeBedsHistory", summary = "What an institution said of its free beds and when")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID institution) {
        return reads.document(queries.history(writes.call(), institution));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "stateFreeBeds", summary = "State how many beds of the own institution are free now")
    @APIResponseSchema(AvailabilityJson.View.class)
    public Response state(@PathParam("id") UUID institution, @NotNull @Valid AvailabilityJson.State body) {
        return writes.move(body, call -> availabilities.state(call, institution, body), this::shown);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.CARE_MANAGER, Roles.MED_MANAGER})
    @Operation(operationId = "withdrawFreeBeds", summary = "Publish no free beds any more")
    @APIResponseSchema(AvailabilityJson.View.class)
    public Response withdraw(@PathParam("id") UUID institution) {
        return writes.move(Map.of(), call -> availabilities.withdraw(call, institution), this::shown);
    }

    private Answer.Content shown(Call call, BedAvailability one) {
        return Answer.Content.ok(one.version(), queries.view(call, one));
    }
}
