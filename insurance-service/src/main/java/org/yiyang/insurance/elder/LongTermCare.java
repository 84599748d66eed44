package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.history.Timeline;

/** How an elder stood in long-term care insurance on which days; on each day in one way or in none. */
@Embeddable
class LongTermCare {
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<LongTermCarePeriod> rows = new ArrayList<>();

    /** So from a day on, in place of what was known from that day. */
    void become(LongTermCarePeriod next) {
        timeline().become(next);
    }

    /** In no way any more from a day on. */
    void endOn(LocalDate day, Instant at) {
        timeline().endOn(day, at);
    }

    void fill(LongTermCare other, Instant at) {
        timeline()
                .fill(
                        other.known().stream()
                                .map(LongTermCarePeriod::undocumented)
                                .toList(),
                        at);
    }

    void takeBack(Instant moment, Instant at) {
        timeline().takeBack(moment, at);
    }

    Optional<LongTermCareStanding> on(LocalDate day) {
        return timeline().on(day).map(LongTermCarePeriod::standing);
    }

    /** All that is known now, in the order of the days. */
    List<LongTermCarePeriod> known() {
        return timeline().known();
    }

    private Timeline<LongTermCarePeriod> timeline() {
        return new Timeline<>(rows, LongTermCarePeriod::copy);
    }
}
