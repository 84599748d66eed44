package org.yiyang.institution.supervision.review;

import static org.yiyang.institution.supervision.review.ReviewParameter.ANNUAL_REVIEWS_HELD;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_DUE_DAYS;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_EXCELLENT_FROM;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_GOOD_FROM;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_PASS_FROM;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_WEIGHT_GOVERNMENT;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_WEIGHT_INDIVIDUAL;
import static org.yiyang.institution.supervision.review.ReviewParameter.REVIEW_WEIGHT_SOCIETY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What a region has decided of annual reviews: whether they are held, by when, and how they are graded. */
@ApplicationScoped
class ReviewRules {
    private final Parameters parameters;

    ReviewRules(Parameters parameters) {
        this.parameters = parameters;
    }

    boolean held(String region, LocalDate day) {
        return parameters.bool(ANNUAL_REVIEWS_HELD, region, day);
    }

    /** The last day on which the review of a year is in time, as decided on a day. */
    LocalDate dueOn(String region, int year, LocalDate day) {
        return LocalDate.of(year, 12, 31).plusDays(parameters.integer(REVIEW_DUE_DAYS, region, day));
    }

    Grading grading(String region, LocalDate day) {
        Scores.Weights weights = new Scores.Weights(
                parameters.integer(REVIEW_WEIGHT_GOVERNMENT, region, day),
                parameters.integer(REVIEW_WEIGHT_SOCIETY, region, day),
                parameters.integer(REVIEW_WEIGHT_INDIVIDUAL, region, day));
        if (weights.sum() == 0) {
            throw new Refused(ReviewRefusal.WEIGHTS_ZERO);
        }
        return new Grading(
                weights,
                parameters.integer(REVIEW_EXCELLENT_FROM, region, day),
                parameters.integer(REVIEW_GOOD_FROM, region, day),
                parameters.integer(REVIEW_PASS_FROM, region, day));
    }
}
