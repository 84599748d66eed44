package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an evaluation gave for one criterion.
 *
 * @param points not more than {@code pointsMax}
 */
@Embeddable
record CriterionScore(
        String criterion,
        int points,
        @Column(name = "points_max") int pointsMax) {}
