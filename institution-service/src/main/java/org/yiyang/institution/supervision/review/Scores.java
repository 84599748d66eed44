package org.yiyang.institution.supervision.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the three parties gave, 0 to 100 each; null while a party has not scored.
 *
 * @param society the mean of the answers with one digit after the point; in older reviews what was entered
 * @param individual as {@code society}
 * @param societyAnswers of how many answers that is the mean; null where it was entered
 * @param individualAnswers as {@code societyAnswers}
 */
@Embeddable
record Scores(
        @Column(name = "score_government") Integer government,

        @Column(name = "score_society", precision = 4, scale = 1)
        BigDecimal society,

        @Column(name = "score_individual", precision = 4, scale = 1)
        BigDecimal individual,

        @Column(name = "society_answers") Integer societyAnswers,
        @Column(name = "individual_answers") Integer individualAnswers) {

    static final Scores NONE = new Scores(null, null, null, null, null);

    /** How much each party's score counts; parts, which need not add up to 100. */
    record Weights(int government, int society, int individual) {
        int sum() {
            return government + society + individual;
        }
    }

    /** What the authority found itself. */
    Scores found(int score) {
        return new Scores(score, society, individual, societyAnswers, individualAnswers);
    }

    /** What a party's answers come to; what stood before stays where nobody has answered. */
    Scores answered(ReviewTally tally) {
        if (tally.answered() == 0) {
            return this;
        }
        return switch (tally.party()) {
            case GOVERNMENT -> this;
            case SOCIETY -> new Scores(government, tally.mean(), individual, tally.answered(), individualAnswers);
            case INDIVIDUAL -> new Scores(government, society, tally.mean(), societyAnswers, tally.answered());
        };
    }

    /** Another score in the place of one that was entered by an official. */
    Scores corrected(ReviewParty party, int score) {
        return switch (party) {
            case GOVERNMENT -> found(score);
            case SOCIETY -> new Scores(government, BigDecimal.valueOf(score), individual, null, individualAnswers);
            case INDIVIDUAL -> new Scores(government, society, BigDecimal.valueOf(score), societyAnswers, null);
        };
    }

    /** Whether a party's score was entered by an official: the authority's own, and in older reviews all three. */
    boolean entered(ReviewParty party) {
        return switch (party) {
            case GOVERNMENT -> true;
            case SOCIETY -> society != null && societyAnswers == null;
            case INDIVIDUAL -> individual != null && individualAnswers == null;
        };
    }

    /** Who has not scored yet. */
    List<ReviewParty> missing() {
        return Stream.of(ReviewParty.values())
                .filter(party -> of(party) == null)
                .toList();
    }

    private BigDecimal of(ReviewParty party) {
        return switch (party) {
            case GOVERNMENT -> government == null ? null : BigDecimal.valueOf(government);
            case SOCIETY -> society;
            case INDIVIDUAL -> individual;
        };
    }

    /** The weighted mean with one digit after the point, rounded half up; all three must have scored. */
    BigDecimal total(Weights weights) {
        return weighed(ReviewParty.GOVERNMENT, weights.government())
                .add(weighed(ReviewParty.SOCIETY, weights.society()))
                .add(weighed(ReviewParty.INDIVIDUAL, weights.individual()))
                .divide(BigDecimal.valueOf(weights.sum()), 1, RoundingMode.HALF_UP);
    }

    private BigDecimal weighed(ReviewParty party, int weight) {
        return of(party).multiply(BigDecimal.valueOf(weight));
    }
}
