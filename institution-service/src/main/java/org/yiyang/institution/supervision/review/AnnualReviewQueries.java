package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of annual reviews. */
@ApplicationScoped
class AnnualReviewQueries {
    private final AnnualReviewRepository repository;
    private final ReviewRights rights;
    private final CorrectionHistory histories;
    private final ReviewCodes codes;

    AnnualReviewQueries(
            AnnualReviewRepository repository, ReviewRights rights, CorrectionHistory histories, ReviewCodes codes) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
        this.codes = codes;
    }

    AnnualReviewJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<AnnualReviewJson.View> list(Call call, AnnualReviewRepository.Filter filter, UUID after, int limit) {
        List<AnnualReview> page = repository.list(call.caller(), filter, after, limit);
        Map<UUID, List<ReviewTally>> tallies =
                codes.tallies(page.stream().map(AnnualReview::id).toList());
        return page.stream()
                .map(one -> view(call, one, tallies.getOrDefault(one.id(), List.of())))
                .toList();
    }

    AnnualReviewJson.View view(Call call, AnnualReview review) {
        return view(call, review, codes.tallies(List.of(review.id())).getOrDefault(review.id(), List.of()));
    }

    private AnnualReviewJson.View view(Call call, AnnualReview review, List<ReviewTally> tallies) {
        return new AnnualReviewJson.View(
                review.snapshot(),
                tallies.stream().map(ReviewTally::shown).toList(),
                review.version(),
                rights.allowed(call.caller(), review));
    }

    private AnnualReview found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
