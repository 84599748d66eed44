package org.yiyang.institution.supervision.review;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Export;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.http.Reads;
import org.yiyang.kit.write.Writes;

/** What concerns no single review, over HTTP: the homes that still owe one, and the answers by code. */
@Path("/api/v1/annual-reviews")
@Tag(name = "annual-reviews")
class ReviewAnswerResource {
    private final ReviewAnswers answers;
    private final ReviewsDue due;
    private final Writes writes;
    private final Reads reads;

    ReviewAnswerResource(ReviewAnswers answers, ReviewsDue due, Writes writes, Reads reads) {
        this.answers = answers;
        this.due = due;
        this.writes = writes;
        this.reads = reads;
    }

    @POST
    @Path("answers")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "answerReview",
            summary = "Score an institution by a code that is good for one answer; without a token")
    @APIResponseSchema(AnnualReviewJson.Answered.class)
    public Response answer(@NotNull @Valid AnnualReviewJson.Answer body) {
        return writes.receive(call -> answers.answer(call, body));
    }

    @GET
    @Path("due")
    @Produces({MediaType.APPLICATION_JSON, Export.TYPE})
    @RolesAllowed({Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN, Roles.SUPERVISOR})
    @Operation(
            operationId = "listReviewsDue",
            summary = "Homes at work, where reviews are held, whose review of the year is not concluded, by their ids")
    @APIResponseSchema(AnnualReviewJson.DueList.class)
    public Response due(
            @BeanParam Page page,
            @QueryParam("region") @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @QueryParam("year") @Min(2000) @Max(2200) Integer year,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue) {
        ReviewsDue.Asked asked =
                new ReviewsDue.Asked(region == null ? "" : region, year, overdue, page.afterId(), page.limit() + 1);
        return reads.list(
                page, due.list(writes.call(), asked), one -> one.institutionId().toString(), one -> one);
    }
}
