package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of annual reviews. */
@ApplicationScoped
class AnnualReviewQueries {
    private final AnnualReviewRepository repository;
    private final ReviewRights rights;
    private final CorrectionHistory histories;
    private final ReviewCodes codes;
    private final InstitutionContacts institutions;

    AnnualReviewQueries(
            AnnualReviewRepository repository,
            ReviewRights rights,
            CorrectionHistory histories,
            ReviewCodes codes,
            InstitutionContacts institutions) {
        this.repository = repository;
        this.rights = rights;
        this.histories = histories;
        this.codes = codes;
        this.institutions = institutions;
    }

    AnnualReviewJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return histories.of(found(call, id));
    }

    List<AnnualReviewJson.View> list(Call call, AnnualReviewRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.caller(), filter, after, limit));
    }

    AnnualReviewJson.View view(Call call, AnnualReview review) {
        return views(call, List.of(review)).get(0);
    }

    private List<AnnualReviewJson.View> views(Call call, List<AnnualReview> page) {
        Map<UUID, List<ReviewTally>> tallies =
                codes.tallies(page.stream().map(AnnualReview::id).toList());
        InstitutionNames names = institutions.names(page.stream().map(AnnualReview::institutionId));
        return page.stream()
                .map(one -> view(call, one, names, tallies.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private AnnualReviewJson.View view(
            Call call, AnnualReview review, InstitutionNames names, List<ReviewTally> tallies) {
        return new AnnualReviewJson.View(
                review.snapshot(),
                names.of(review.institutionId()),
                tallies.stream().map(ReviewTally::shown).toList(),
                review.version(),
                rights.allowed(call.caller(), review));
    }

    private AnnualReview found(Call call, UUID id) {
        return repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
