package org.yiyang.institution.review;

import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_EXCELLENT_FROM;
import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_GOOD_FROM;
import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_PASS_FROM;
import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_WEIGHT_GOVERNMENT;
import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_WEIGHT_INDIVIDUAL;
import static org.yiyang.institution.supervision.SupervisionParameter.REVIEW_WEIGHT_SOCIETY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.SupervisionParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with annual reviews in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnualReviews {
    private final AnnualReviewRepository repository;
    private final Histories histories;
    private final Parameters parameters;
    private final Changes changes;

    AnnualReviews(AnnualReviewRepository repository, Histories histories, Parameters parameters, Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.parameters = parameters;
        this.changes = changes;
    }

    AnnualReview open(Call call, Place subject, int year) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(ReviewRefusal.REGION_NOT_YOURS);
        }
        if (year > call.today().getYear()) {
            throw new Refused(ReviewRefusal.YEAR_TO_COME).at("/year");
        }
        repository.same(AnnualReview.keyOf(subject.institution(), year)).ifPresent(known -> {
            throw new Refused(ReviewRefusal.ALREADY_OPENED, known.id());
        });
        AnnualReview review = AnnualReview.opened(subject, year, call.now());
        repository.persist(review);
        changes.tell(review, new AnnualReview.Event.ReviewOpened());
        return review;
    }

    AnnualReview score(Call call, UUID id, ReviewParty party, int score) {
        AnnualReview review = get(call, id);
        changes.tell(review, review.score(party, score, call.now()));
        return review;
    }

    AnnualReview conclude(Call call, UUID id) {
        AnnualReview review = get(call, id);
        changes.tell(review, review.conclude(grading(call, review), call.today(), call.now()));
        return review;
    }

    AnnualReview publish(Call call, UUID id) {
        AnnualReview review = get(call, id);
        changes.tell(review, review.publish(call.today(), call.now()));
        return review;
    }

    AnnualReview correct(Call call, UUID id, AnnualReviewJson.Correct body) {
        AnnualReview review = get(call, id);
        histories.keep(call, review);
        changes.tell(
                review, review.correct(body.party(), body.score(), grading(call, review), body.reason(), call.now()));
        return review;
    }

    AnnualReview reopen(Call call, UUID id, String reason) {
        AnnualReview review = get(call, id);
        histories.keep(call, review);
        changes.tell(review, review.reopen(reason, call.now()));
        return review;
    }

    AnnualReview annul(Call call, UUID id, String reason) {
        AnnualReview review = get(call, id);
        changes.tell(review, review.annul(reason, call.now()));
        return review;
    }

    private Grading grading(Call call, AnnualReview review) {
        Scores.Weights weights = new Scores.Weights(
                parameter(call, review, REVIEW_WEIGHT_GOVERNMENT),
                parameter(call, review, REVIEW_WEIGHT_SOCIETY),
                parameter(call, review, REVIEW_WEIGHT_INDIVIDUAL));
        if (weights.sum() == 0) {
            throw new Refused(ReviewRefusal.WEIGHTS_ZERO);
        }
        return new Grading(
                weights,
                parameter(call, review, REVIEW_EXCELLENT_FROM),
                parameter(call, review, REVIEW_GOOD_FROM),
                parameter(call, review, REVIEW_PASS_FROM));
    }

    private int parameter(Call call, AnnualReview review, SupervisionParameter key) {
        LocalDate day = review.concludedOn() == null ? call.today() : review.concludedOn();
        return parameters.integer(key, review.region(), day);
    }

    /** One of the caller's own region: what the authority did, an institution's own supervisor cannot undo. */
    private AnnualReview get(Call call, UUID id) {
        AnnualReview review = repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!call.scope().coversRegion(review.region())) {
            throw new Refused(ReviewRefusal.REGION_NOT_YOURS);
        }
        call.expects(review.version());
        return review;
    }
}
