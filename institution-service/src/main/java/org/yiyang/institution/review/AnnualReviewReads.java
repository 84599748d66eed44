package org.yiyang.institution.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.institution.supervision.RecordReader;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of annual reviews. */
@ApplicationScoped
class AnnualReviewReads {
    private final AnnualReviewRepository repository;
    private final RecordReader reader;

    AnnualReviewReads(AnnualReviewRepository repository, RecordReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    AnnualReviewJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    List<AnnualReviewJson.View> list(AnnualReviewRepository.Filter filter, UUID after, int limit) {
        return repository.list(reader.caller(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    AnnualReviewJson.View view(AnnualReview review) {
        return new AnnualReviewJson.View(
                review.snapshot(),
                review.version(),
                reader.allowed(AnnualReviewResource.class, review.status(), review.region()));
    }

    private AnnualReview found(UUID id) {
        return repository.find(reader.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
