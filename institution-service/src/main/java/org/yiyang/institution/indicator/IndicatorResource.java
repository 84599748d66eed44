package org.yiyang.institution.indicator;

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
import org.yiyang.institution.target.Metric;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Declared indicators over HTTP. */
@Path("/api/v1/indicators")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "targets")
class IndicatorResource {
    private final Indicators indicators;
    private final IndicatorReads queries;
    private final Writes writes;
    private final Reads reads;

    IndicatorResource(Indicators indicators, IndicatorReads queries, Writes writes, Reads reads) {
        this.indicators = indicators;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "enterIndicator",
            summary = "Declare the value of a metric that the registers cannot compute")
    @APIResponseSchema(value = IndicatorJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid IndicatorEntry body) {
        return writes.create(
                body,
                call -> indicators.enter(call, body),
                indicator -> Answer.Content.created(
                        "/api/v1/indicators/" + indicator.id(), indicator.version(), queries.view(indicator)));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctIndicator",
            summary = "Put what is right in place of a mistake; history keeps both")
    @APIResponseSchema(IndicatorJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid IndicatorJson.Correct body) {
        return move(body, call -> indicators.correct(call, id, body.entry(), body.reason()));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "withdrawIndicator", summary = "Take back what should not have been entered")
    @APIResponseSchema(IndicatorJson.View.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid IndicatorJson.Reason body) {
        return move(body, call -> indicators.withdraw(call, id, body.reason()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readIndicator", summary = "One of the declared indicators")
    @APIResponseSchema(IndicatorJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        IndicatorJson.View view = queries.one(id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readIndicatorHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(Histories.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listIndicators", summary = "The declared indicators that the caller may see, by id")
    @APIResponseSchema(IndicatorJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("metric") Metric metric,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("standing") Standing standing) {
        return reads.list(
                page,
                queries.list(
                        new IndicatorRepository.Filter(region, metric, asOf, standing),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.state().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, Indicator> verb) {
        return writes.move(body, verb, indicator -> Answer.Content.ok(indicator.version(), queries.view(indicator)));
    }
}
