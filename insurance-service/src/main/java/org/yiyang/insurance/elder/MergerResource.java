package org.yiyang.insurance.elder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** Records of insured elders that are of one person, over HTTP. */
@Path("/api/v1/elders")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "elders")
class MergerResource {
    private final Mergers mergers;
    private final Duplicates duplicates;
    private final Dismissals dismissals;
    private final ElderQueries queries;
    private final Writes writes;
    private final Reads reads;

    MergerResource(
            Mergers mergers,
            Duplicates duplicates,
            Dismissals dismissals,
            ElderQueries queries,
            Writes writes,
            Reads reads) {
        this.mergers = mergers;
        this.duplicates = duplicates;
        this.dismissals = dismissals;
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
    }

    @GET
    @Path("duplicates")
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "listElderDuplicates",
            summary = "Records that are probably of one person, by id; each says which others it is like, and why")
    @APIResponseSchema(MergerJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @Parameter(
                            description =
                                    "已认定为不同人的记录: in place of these, those that somebody has found to be of two persons")
                    @QueryParam("dismissed")
                    @DefaultValue("false")
                    boolean dismissed) {
        return reads.list(
                page,
                duplicates.list(
                        writes.call(), new Duplicates.Question(region, dismissed), page.afterId(), page.limit() + 1),
                item -> item.elder().elder().id().toString(),
                item -> item);
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(
            operationId = "mergeElder",
            summary = "Merge the record into another one of the same person, which continues in its place")
    @APIResponseSchema(ElderJson.View.class)
    public Response merge(@PathParam("id") UUID id, @NotNull @Valid MergerJson.Merge body) {
        return move(body, call -> mergers.merge(call, id, body.intoId(), body.reason()));
    }

    @POST
    @Path("{id}/unmerge")
    @RolesAllowed(Roles.INSURANCE_ADMIN)
    @Operation(operationId = "unmergeElder", summary = "Separate two records again that were merged by mistake")
    @APIResponseSchema(ElderJson.View.class)
    public Response unmerge(@PathParam("id") UUID id, @NotNull @Valid ElderJson.Reason body) {
        return move(body, call -> mergers.unmerge(call, id, body.reason()));
    }

    @POST
    @Path("{id}/dismiss-duplicate")
    @RolesAllowed({Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT})
    @Operation(
            operationId = "dismissElderDuplicate",
            summary =
                    "Note that a similar record is of another person; listed again once a name or number" + " changes")
    @APIResponseSchema(ElderJson.View.class)
    public Response dismiss(@PathParam("id") UUID id, @NotNull @Valid MergerJson.Dismiss body) {
        return move(body, call -> dismissals.dismiss(call, id, body.otherId(), body.reason()));
    }

    private Response move(Object body, Function<Call, Elder> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
