package org.yiyang.institution.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** The yearly review (年度评估) of an institution by government, society and individuals: one for each year. */
@Entity
@Table(name = "annual_review")
class AnnualReview extends Aggregate {
    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "review_year")
    private int year;

    /** The institution and the year while this review stands, else null: exactly one does. */
    @Column(name = "open_key")
    private String openKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReviewStatus status;

    @Embedded
    private Scores scores;

    @Column(precision = 4, scale = 1)
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReviewGrade grade;

    @Column(name = "concluded_on")
    private LocalDate concludedOn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** For JPA. */
    protected AnnualReview() {}

    private AnnualReview(Place subject, int year) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.regionCode = subject.region();
        this.year = year;
        this.openKey = keyOf(subject.institution(), year);
        this.scores = Scores.NONE;
    }

    static String keyOf(UUID institution, int year) {
        return institution + "|" + year;
    }

    static AnnualReview opened(Place subject, int year, Instant at) {
        AnnualReview review = new AnnualReview(subject, year);
        review.note(review.to(ReviewStatus.OPEN, "open", null, at));
        return review;
    }

    Event score(ReviewParty party, int score, Instant at) {
        status.mustAllow("score");
        scores = known().with(party, score);
        note(Move.of("score", status, status, null, at));
        return new Event.ReviewScored();
    }

    /** Derives the conclusion from the three scores. */
    Event conclude(Grading grading, LocalDate day, Instant at) {
        status.mustAllow("conclude");
        if (!known().missing().isEmpty()) {
            String missing = known().missing().stream().map(ReviewParty::name).collect(Collectors.joining(", "));
            throw new Refused(ReviewRefusal.SCORES_MISSING, missing).allowing(status.verbs());
        }
        derive(grading);
        concludedOn = day;
        note(to(ReviewStatus.CONCLUDED, "conclude", null, at));
        return new Event.ReviewConcluded();
    }

    Event publish(LocalDate day, Instant at) {
        note(to(ReviewStatus.PUBLISHED, "publish", null, at));
        publishedOn = day;
        return new Event.ReviewPublished();
    }

    /** Mends one score and derives the conclusion anew; a published review stays published. */
    Event correct(ReviewParty party, int score, Grading grading, String reason, Instant at) {
        status.mustAllow("correct");
        scores = known().with(party, score);
        derive(grading);
        note(Move.of("correct", status, status, reason, at).asCorrection());
        return new Event.ReviewCorrected();
    }

    /** Takes a mistaken conclusion or publication back. */
    Event reopen(String reason, Instant at) {
        note(to(ReviewStatus.OPEN, "reopen", reason, at).asCorrection());
        total = null;
        grade = null;
        concludedOn = null;
        publishedOn = null;
        return new Event.ReviewReopened();
    }

    /** Takes a review back that should not have been opened; another one may be. */
    Event annul(String reason, Instant at) {
        note(to(ReviewStatus.ANNULLED, "annul", reason, at).asCorrection());
        openKey = null;
        return new Event.ReviewAnnulled();
    }

    private void derive(Grading grading) {
        total = scores.total(grading.weights());
        grade = grading.grade(total);
    }

    /** An embedded record whose columns are all null is read as null. */
    private Scores known() {
        return scores == null ? Scores.NONE : scores;
    }

    private Move to(ReviewStatus next, String verb, String reason, Instant at) {
        Move move = Move.asked(verb, status, next, reason, at);
        status = next;
        return move;
    }

    /** Everything that happens to an annual review. */
    sealed interface Event extends Fact {
        record ReviewOpened() implements Event {}

        record ReviewScored() implements Event {}

        record ReviewConcluded() implements Event {}

        record ReviewPublished() implements Event {}

        record ReviewCorrected() implements Event {}

        record ReviewReopened() implements Event {}

        record ReviewAnnulled() implements Event {}
    }

    @Override
    public String kind() {
        return "annual-review";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(
                id(), institutionId, regionCode, year, status, known(), total, grade, concludedOn, publishedOn);
    }

    /** The state of an annual review in answers. */
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            int year,
            ReviewStatus status,
            Scores scores,
            BigDecimal total,
            ReviewGrade grade,
            LocalDate concludedOn,
            LocalDate publishedOn) {}

    LocalDate concludedOn() {
        return concludedOn;
    }

    ReviewStatus status() {
        return status;
    }
}
