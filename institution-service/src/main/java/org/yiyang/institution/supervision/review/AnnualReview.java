package org.yiyang.institution.supervision.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** The yearly review (年度评估) of an institution by government, society and individuals: one for each year. */
@Entity
@Table(name = "annual_review")
class AnnualReview extends Aggregate implements Stateful<ReviewStatus> {
    static final String KIND = "annual-review";

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

    /** By when it is to be concluded, as the region had decided when it was opened; null of older ones. */
    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "concluded_on")
    private LocalDate concludedOn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** For JPA. */
    protected AnnualReview() {}

    private AnnualReview(Place subject, int year, LocalDate dueOn) {
        super(Ids.next());
        this.institutionId = subject.institution();
        this.regionCode = subject.region();
        this.year = year;
        this.openKey = keyOf(subject.institution(), year);
        this.scores = Scores.NONE;
        this.dueOn = dueOn;
    }

    UUID institutionId() {
        return institutionId;
    }

    static String keyOf(UUID institution, int year) {
        return institution + "|" + year;
    }

    static AnnualReview opened(Place subject, int year, LocalDate dueOn, Instant at) {
        AnnualReview review = new AnnualReview(subject, year, dueOn);
        review.become(ReviewStatus.OPEN, "open", null, at);
        return review;
    }

    /** Enters what the authority found; the other parties give their scores themselves. */
    Event score(ReviewParty party, int score, Instant at) {
        mustAllow("score");
        if (party.scoresByCodes()) {
            throw new Refused(ReviewRefusal.SCORED_BY_CODES).at("/party");
        }
        become(status, "score", null, at);
        scores = known().found(score);
        return new Event.ReviewScored();
    }

    /** Gives a party codes, by each of which one of its members scores once. */
    Event issueCodes(ReviewParty party, Instant at) {
        mustAllow("issue-codes");
        if (!party.scoresByCodes()) {
            throw new Refused(ReviewRefusal.GOVERNMENT_SCORES_ITSELF).at("/party");
        }
        become(status, "issue-codes", null, at);
        return new Event.CodesIssued();
    }

    /**
     * Derives the conclusion from the three scores.
     *
     * @param answers what society and the persons served have given by their codes
     */
    Event conclude(List<ReviewTally> answers, Grading grading, LocalDate day, Instant at) {
        mustAllow("conclude");
        Scores all = known();
        for (ReviewTally tally : answers) {
            all = all.answered(tally);
        }
        if (!all.missing().isEmpty()) {
            String missing = all.missing().stream().map(ReviewParty::name).collect(Collectors.joining(", "));
            throw new Refused(ReviewRefusal.SCORES_MISSING, missing).allowing(verbs());
        }
        scores = all;
        derive(grading);
        concludedOn = day;
        become(ReviewStatus.CONCLUDED, "conclude", null, at);
        return new Event.ReviewConcluded();
    }

    Event publish(LocalDate day, Instant at) {
        become(ReviewStatus.PUBLISHED, "publish", null, at);
        publishedOn = day;
        return new Event.ReviewPublished();
    }

    /** Mends one score that was entered and derives the conclusion again; a published review stays published. */
    Event correct(ReviewParty party, int score, Grading grading, String reason, Instant at) {
        mustAllow("correct");
        if (!known().entered(party)) {
            throw new Refused(ReviewRefusal.SCORED_BY_CODES).at("/party");
        }
        become(status, "correct", reason, at);
        scores = known().corrected(party, score);
        derive(grading);
        return new Event.ReviewCorrected();
    }

    /** Takes a mistaken conclusion or publication back. */
    Event reopen(String reason, Instant at) {
        become(ReviewStatus.OPEN, "reopen", reason, at);
        total = null;
        grade = null;
        concludedOn = null;
        publishedOn = null;
        return new Event.ReviewReopened();
    }

    /** Takes a review back that should not have been opened; another one may be. */
    Event annul(String reason, Instant at) {
        become(ReviewStatus.ANNULLED, "annul", reason, at);
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

    private void become(ReviewStatus next, String verb, String reason, Instant at) {
        note(ReviewStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** Everything that happens to an annual review. */
    sealed interface Event extends Fact {
        record ReviewOpened() implements Event {}

        record ReviewScored() implements Event {}

        record CodesIssued() implements Event {}

        record ReviewConcluded() implements Event {}

        record ReviewPublished() implements Event {}

        record ReviewCorrected() implements Event {}

        record ReviewReopened() implements Event {}

        record ReviewAnnulled() implements Event {}
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(
                id(), institutionId, regionCode, year, status, known(), total, grade, dueOn, concludedOn, publishedOn);
    }

    /** The state of an annual review in answers. */
    @Schema(name = "AnnualReviewState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            int year,
            ReviewStatus status,
            Scores scores,
            BigDecimal total,
            ReviewGrade grade,
            LocalDate dueOn,
            LocalDate concludedOn,
            LocalDate publishedOn) {}

    int year() {
        return year;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    @Override
    public ReviewStatus status() {
        return status;
    }
}
