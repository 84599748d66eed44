package org.yiyang.institution.population;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Population bases over HTTP. */
@Path("/api/v1/population-bases")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "population")
class PopulationBaseResource {
    private final PopulationBases populationBases;
    private final PopulationBaseReads queries;
    private final Writes writes;
    private final Reads reads;

    PopulationBaseResource(PopulationBases populationBases, PopulationBaseReads queries, Writes writes, Reads reads) {
        this.populationBases = populationBases;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "enterPopulationBase", summary = "Enter how many elders a region had on a day")
    @APIResponseSchema(value = PopulationBaseJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid PopulationBaseEntry body) {
        return writes.create(
                body,
                call -> populationBases.enter(call, body),
                populationBase -> Answer.Content.created(
                        "/api/v1/population-bases/" + populationBase.id(),
                        populationBase.version(),
                        queries.view(populationBase)));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctPopulationBase",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(PopulationBaseJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid PopulationBaseJson.Correct body) {
        return move(body, call -> populationBases.correct(call, id, body.entry(), body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawPopulationBase", summary = "Take back what should not have been entered")
    @APIResponseSchema(PopulationBaseJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid PopulationBaseJson.Reason body) {
        return move(body, call -> populationBases.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readPopulationBase", summary = "One of the population bases")
    @APIResponseSchema(PopulationBaseJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        PopulationBaseJson.View view = queries.one(id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(
            operationId = "readPopulationBaseHistory",
            summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(Histories.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listPopulationBases", summary = "The population bases that the caller may see, by id")
    @APIResponseSchema(PopulationBaseJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("group") ElderGroup group,
            @QueryParam("basis") PopulationBasis basis,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("standing") Standing standing) {
        return reads.list(
                page,
                queries.list(
                        new PopulationBaseRepository.Filter(region, group, basis, asOf, standing),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.state().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, PopulationBase> verb) {
        return writes.move(
                body,
                verb,
                populationBase -> Answer.Content.ok(populationBase.version(), queries.view(populationBase)));
    }
}
