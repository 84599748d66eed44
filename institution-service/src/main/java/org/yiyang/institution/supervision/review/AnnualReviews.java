package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with annual reviews in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnualReviews {
    private final AnnualReviewRepository repository;
    private final CorrectionHistory histories;
    private final ReviewRules rules;
    private final ReviewCodes codes;
    private final Changes changes;
    private final Moves<AnnualReview> moves;

    AnnualReviews(
            AnnualReviewRepository repository,
            CorrectionHistory histories,
            ReviewRules rules,
            ReviewCodes codes,
            ReviewRights rights,
            Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.rules = rules;
        this.codes = codes;
        this.changes = changes;
        this.moves = Moves.foundBy((call, id) -> repository.find(call.caller(), id), rights, changes);
    }

    AnnualReview open(Call call, Place subject, int year) {
        if (!call.scope().coversRegion(subject.region())) {
            throw new Refused(ReviewRefusal.REGION_NOT_YOURS);
        }
        if (year > call.today().getYear()) {
            throw new Refused(ReviewRefusal.YEAR_TO_COME).at("/year");
        }
        repository.same(AnnualReview.keyOf(subject.institution(), year)).ifPresent(known -> {
            throw repository.find(call.caller(), known.id()).isPresent()
                    ? new Refused(ReviewRefusal.ALREADY_OPENED, String.valueOf(year), known.id())
                    : new Refused(KitRefusal.RECORD_DUPLICATE);
        });
        AnnualReview review =
                AnnualReview.opened(subject, year, rules.dueOn(subject.region(), year, call.today()), call.now());
        repository.persist(review);
        changes.publish(review, new AnnualReview.Event.ReviewOpened());
        return review;
    }

    AnnualReview score(Call call, UUID id, ReviewParty party, int score) {
        return moves.move(call, id, "score", review -> review.score(party, score, call.now()));
    }

    /** Gives a party codes for a review that is open; they are shown here and nowhere else. */
    AnnualReviewJson.Issued issueCodes(Call call, UUID id, AnnualReviewJson.Issue body) {
        moves.move(call, id, "issue-codes", review -> review.issueCodes(body.party(), call.now()));
        return new AnnualReviewJson.Issued(body.party(), codes.issue(id, body.party(), body.number()));
    }

    AnnualReview conclude(Call call, UUID id) {
        return moves.move(call, id, "conclude", review -> {
            codes.end(id);
            List<ReviewTally> answers = codes.tallies(List.of(id)).getOrDefault(id, List.of());
            return review.conclude(answers, rules.grading(review.region(), call.today()), call.today(), call.now());
        });
    }

    AnnualReview publish(Call call, UUID id) {
        return moves.move(call, id, "publish", review -> review.publish(call.today(), call.now()));
    }

    AnnualReview correct(Call call, UUID id, AnnualReviewJson.Correct body) {
        return moves.move(
                call,
                id,
                "correct",
                review -> histories.correct(
                        call,
                        review,
                        () -> review.correct(body.party(), body.score(), graded(review), body.reason(), call.now())));
    }

    AnnualReview reopen(Call call, UUID id, String reason) {
        return moves.move(
                call, id, "reopen", review -> histories.correct(call, review, () -> review.reopen(reason, call.now())));
    }

    AnnualReview annul(Call call, UUID id, String reason) {
        return moves.move(call, id, "annul", review -> {
            codes.end(id);
            return review.annul(reason, call.now());
        });
    }

    /** As on the day of its conclusion. */
    private Grading graded(AnnualReview review) {
        return rules.grading(review.region(), review.concludedOn());
    }
}
