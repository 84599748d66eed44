package org.yiyang.institution.supervision.review;

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
import org.yiyang.institution.supervision.subject.Subjects;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.lifecycle.StateMachineView;
import org.yiyang.kit.write.Writes;

/** Annual reviews over HTTP. */
@Path("/api/v1/annual-reviews")
@Produces({MediaType.APPLICATION_JSON, Export.TYPE})
@Tag(name = "annual-reviews")
class AnnualReviewResource {
    private final AnnualReviews reviews;
    private final AnnualReviewQueries queries;
    private final Subjects subjects;
    private final Writes writes;
    private final Reads reads;

    AnnualReviewResource(
            AnnualReviews reviews, AnnualReviewQueries queries, Subjects subjects, Writes writes, Reads reads) {
        this.reviews = reviews;
        this.queries = queries;
        this.subjects = subjects;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "openReview", summary = "Open the review of an institution and year; there is exactly one")
    @APIResponseSchema(value = AnnualReviewJson.View.class, responseCode = "201")
    public Response open(@NotNull @Valid AnnualReviewJson.Open body) {
        return writes.create(
                body,
                call -> reviews.open(call, subjects.of(call.scope(), body.institutionId()), body.year()),
                (call, review) -> Answer.Content.created(
                        "/api/v1/annual-reviews/" + review.id(), review.version(), queries.view(call, review)));
    }

    @POST
    @Path("{id}/score")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "scoreReview",
            summary = "Enter what the authority found; society and the persons served score by their codes")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response score(@PathParam("id") UUID id, @NotNull @Valid AnnualReviewJson.Score body) {
        return move(body, call -> reviews.score(call, id, body.party(), body.score()));
    }

    @POST
    @Path("{id}/issue-codes")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(
            operationId = "issueReviewCodes",
            summary =
                    "Give society or the persons served codes, by each of which one of them scores once; shown only here")
    @APIResponseSchema(AnnualReviewJson.Issued.class)
    public Response issueCodes(@PathParam("id") UUID id, @NotNull @Valid AnnualReviewJson.Issue body) {
        return writes.reveal(call -> reviews.issueCodes(call, id, body));
    }

    @POST
    @Path("{id}/conclude")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "concludeReview", summary = "Derive the conclusion from the three scores")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response conclude(@PathParam("id") UUID id) {
        return move(Map.of(), call -> reviews.conclude(call, id));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN})
    @Operation(operationId = "publishReview", summary = "Publish the conclusion; the institution sees it from then")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response publish(@PathParam("id") UUID id) {
        return move(Map.of(), call -> reviews.publish(call, id));
    }

    @POST
    @Path("{id}/correct")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "correctReview",
            summary = "Correct one score that was entered; the conclusion is derived again")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid AnnualReviewJson.Correct body) {
        return move(body, call -> reviews.correct(call, id, body));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "reopenReview", summary = "Take a mistaken conclusion or publication back")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response reopen(@PathParam("id") UUID id, @NotNull @Valid AnnualReviewJson.Reason body) {
        return move(body, call -> reviews.reopen(call, id, body.reason()));
    }

    @POST
    @Path("{id}/annul")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "annulReview", summary = "Take a review back that was opened by mistake")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response annul(@PathParam("id") UUID id, @NotNull @Valid AnnualReviewJson.Reason body) {
        return move(body, call -> reviews.annul(call, id, body.reason()));
    }

    @GET
    @Path("state-machine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Operation(
            operationId = "readReviewStateMachine",
            summary = "The states of an annual review and the moves between them")
    @APIResponseSchema(StateMachineView.class)
    public Response stateMachine() {
        return reads.document(ReviewStatus.table().view());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Operation(operationId = "readReview", summary = "One annual review")
    @APIResponseSchema(AnnualReviewJson.View.class)
    public Response one(@PathParam("id") UUID id) {
        AnnualReviewJson.View view = queries.one(writes.call(), id);
        return reads.one(view.version(), view);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Operation(operationId = "readReviewHistory", summary = "Its moves and the states that corrections replaced")
    @APIResponseSchema(CorrectionHistory.History.class)
    public Response history(@PathParam("id") UUID id) {
        return reads.document(queries.history(writes.call(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listReviews", summary = "Annual reviews that the caller may see, by id")
    @APIResponseSchema(AnnualReviewJson.Listed.class)
    public Response list(
            @BeanParam Page page,
            @QueryParam("institution") UUID institution,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("status") ReviewStatus status) {
        return reads.list(
                page,
                queries.list(
                        writes.call(),
                        new AnnualReviewRepository.Filter(institution, region, year, status),
                        page.afterId(),
                        page.limit() + 1),
                view -> view.review().id().toString(),
                view -> view);
    }

    private Response move(Object body, Function<Call, AnnualReview> verb) {
        return writes.move(
                body, verb, (call, review) -> Answer.Content.ok(review.version(), queries.view(call, review)));
    }
}
