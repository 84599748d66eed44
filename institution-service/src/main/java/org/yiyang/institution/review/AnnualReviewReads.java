package org.yiyang.institution.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of annual reviews. */
@ApplicationScoped
class AnnualReviewReads {
    private final AnnualReviewRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    AnnualReviewReads(AnnualReviewRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    AnnualReviewJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<AnnualReviewJson.View> list(AnnualReviewRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    AnnualReviewJson.View view(AnnualReview review) {
        return new AnnualReviewJson.View(
                review.snapshot(),
                review.version(),
                actions.allowed(
                        AnnualReviewResource.class,
                        callers.get(),
                        review.status().verbs()));
    }

    private AnnualReview found(UUID id) {
        return repository.find(callers.get(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
