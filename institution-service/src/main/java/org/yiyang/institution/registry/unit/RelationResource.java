package org.yiyang.institution.registry.unit;

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
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Relations between institutions over HTTP. */
@Path("/api/v1/institution-relations")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "institution-relations")
class RelationResource {
    private final Relations relations;
    private final RelationQueries queries;
    private final Writes writes;
    private final Reads reads;

    RelationResource(Relations relations, RelationQueries queries, Writes writes, Reads reads) {
        this.relations = relations;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "enterInstitutionRelation", summary = "Enter how institutions belong together")
    @APIResponseSchema(value = RelationJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid RelationJson.Enter body) {
        return writes.create(
                body,
                call -> relations.enter(call, body.bond(), body.members()),
                (call, relation) -> Answer.Content.created(
                        "/api/v1/institution-relations/" + relation.id(),
                        relation.version(),
                        queries.view(call, relation)));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "endInstitutionRelation", summary = "End a relation")
    @APIResponseSchema(RelationJson.View.class)
    public Response end(@PathParam("id") UUID id, @NotNull @Valid RelationJson.End body) {
        return move(body, call -> relations.end(call, id, body.effectiveOn(), body.reason()));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "correctInstitutionRelation", summary = "Put right what was entered; history keeps both")
    @APIResponseSchema(RelationJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid RelationJson.Correct body) {
        return move(body, call -> relations.correct(call, id, body));
    }

    @POST
    @Path("{id}/annul")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "annulInstitutionRelation", summary = "Take back a relation that never was")
    @APIResponseSchema(RelationJson.View.class)
    public Response annul(@PathParam("id") UUID id, @NotNull @Valid RelationJson.Annul body) {
        return move(body, call -> relations.annul(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readInstitutionRelationStateMachine",
            summary = "The states of a relation and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(RelationStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readInstitutionRelation", summary = "One relation")
    @APIResponseSchema(RelationJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        RelationJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readInstitutionRelationHistory",
            summary = "Every move of a relation and what it was before it was corrected, oldest first")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listInstitutionRelations", summary = "Relations that the caller may see, by id")
    @APIResponseSchema(RelationJson.Listed.class)
    public Response list(@BeanParam Page page, @Valid @BeanParam RelationQuery query) {
        return reads.list(
                page,
                queries.list(writes.call(), query, page.afterId(), page.limit() + 1),
                view -> view.relation().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Relation> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
