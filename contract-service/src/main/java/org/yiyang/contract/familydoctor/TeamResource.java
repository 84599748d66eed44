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

/** Family-doctor teams over HTTP. */
@Path("/api/v1/contract/family-doctor-teams")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "family-doctors")
class TeamResource {
    private static final String PATH = "/api/v1/contract/family-doctor-teams/";
    private final Teams teams;
    private final TeamQueries queries;
    private final Writes writes;
    private final Reads reads;

    TeamResource(Teams teams, TeamQueries queries, Writes writes, Reads reads) {
        this.teams = teams;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS})
    @Operation(
            operationId = "formFamilyDoctorTeam",
            summary = "Form a family-doctor team of the own institution (3+2+X)")
    @APIResponseSchema(value = TeamJson.View.class, responseCode = "201")
    public Response form(@NotNull @Valid TeamJson.Form body) {
        return writes.create(
                body,
                call -> teams.form(call, body),
                (call, team) -> Answer.Content.created(PATH + team.id(), team.version(), queries.view(call, team)));
    }

    @POST
    @Path("{id}/revise")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS})
    @Operation(
            operationId = "reviseFamilyDoctorTeam",
            summary = "Change what a team is called, its telephone and its members")
    @APIResponseSchema(TeamJson.View.class)
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid TeamJson.Form body) {
        return move(body, call -> teams.revise(call, id, body));
    }

    @POST
    @Path("{id}/dissolve")
    @RolesAllowed({Roles.MED_MANAGER, Roles.GRASSROOTS})
    @Operation(operationId = "dissolveFamilyDoctorTeam", summary = "Dissolve a team that has no elders left")
    @APIResponseSchema(TeamJson.View.class)
    public Response dissolve(@PathParam("id") UUID id, @NotNull @Valid TeamJson.Reason body) {
        return move(body, call -> teams.dissolve(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readFamilyDoctorTeamStateMachine",
            summary = "The states of a family-doctor team and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(TeamStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "readFamilyDoctorTeam", summary = "One family-doctor team")
    @APIResponseSchema(TeamJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        TeamJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(operationId = "readFamilyDoctorTeamHistory", summary = "What was done with a team, oldest first")
    @APIResponseSchema(TeamJson.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.MED_MANAGER, Roles.GRASSROOTS, Roles.FAMILY_DOCTOR})
    @Operation(
            operationId = "listFamilyDoctorTeams",
            summary = "The family-doctor teams that the caller may see, by id")
    @APIResponseSchema(TeamJson.Listed.class)
    public Response list(@BeanParam Page page, @QueryParam("status") TeamStatus status) {
        return reads.list(
                page,
                queries.list(writes.call(), status, page.afterId(), page.limit() + 1),
                view -> view.id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Team> verb) {
        return writes.move(body, verb, (call, team) -> Answer.Content.ok(team.version(), queries.view(call, team)));
    }
}
