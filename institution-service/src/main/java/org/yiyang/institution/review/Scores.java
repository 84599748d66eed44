package org.yiyang.institution.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What the three parties gave, 0 to 100 each; null while a party has not scored. */
@Embeddable
record Scores(
        @Column(name = "score_government") Integer government,
        @Column(name = "score_society") Integer society,
        @Column(name = "score_individual") Integer individual) {

    static final Scores NONE = new Scores(null, null, null);

    /** How much each party's score counts; parts, which need not add up to 100. */
    record Weights(int government, int society, int individual) {
        int sum() {
            return government + society + individual;
        }
    }

    Scores with(ReviewParty party, int score) {
        return switch (party) {
            case GOVERNMENT -> new Scores(score, society, individual);
            case SOCIETY -> new Scores(government, score, individual);
            case INDIVIDUAL -> new Scores(government, society, score);
        };
    }

    /** Who has not scored yet. */
    List<ReviewParty> missing() {
        return Stream.of(ReviewParty.values())
                .filter(party -> of(party) == null)
                .toList();
    }

    private Integer of(ReviewParty party) {
        return switch (party) {
            case GOVERNMENT -> government;
            case SOCIETY -> society;
            case INDIVIDUAL -> individual;
        };
    }

    /** The weighted mean with one digit after the point, rounded half up; all three must have scored. */
    BigDecimal total(Weights weights) {
        long points = (long) government * weights.government()
                + (long) society * weights.society()
                + (long) individual * weights.individual();
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(weights.sum()), 1, RoundingMode.HALF_UP);
    }
}
