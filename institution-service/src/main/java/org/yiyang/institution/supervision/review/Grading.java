package org.yiyang.institution.supervision.review;

import java.math.BigDecimal;

/**
 * From how many points on a review has which grade; the points themselves are included.
 *
 * @param weights how the three scores are weighed
 */
record Grading(Scores.Weights weights, int excellentFrom, int goodFrom, int passFrom) {
    ReviewGrade grade(BigDecimal total) {
        if (reaches(total, excellentFrom)) {
            return ReviewGrade.EXCELLENT;
        }
        if (reaches(total, goodFrom)) {
            return ReviewGrade.GOOD;
        }
        return reaches(total, passFrom) ? ReviewGrade.PASSED : ReviewGrade.NOT_PASSED;
    }

    private static boolean reaches(BigDecimal total, int points) {
        return total.compareTo(BigDecimal.valueOf(points)) >= 0;
    }
}
