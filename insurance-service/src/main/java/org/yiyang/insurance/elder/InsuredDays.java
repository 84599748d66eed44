package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.history.Timeline;

/** On which days an elder is insured. */
@Embeddable
class InsuredDays {
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<InsuredPeriod> rows = new ArrayList<>();

    /** When a pause or a transfer ended them; null where none has since they were stated again. */
    @Column(name = "insured_stopped_at")
    private Instant stoppedAt;

    void enter(List<ElderEntry.Insured> insured, Instant at) {
        insured.forEach(one -> rows.add(new InsuredPeriod(one.type(), one.from(), one.to(), at)));
    }

    /** They end, by a move that may turn out to be a mistake. */
    void stop(LocalDate from, Instant at) {
        timeline().endOn(from, at);
        boolean ended = rows.stream().anyMatch(row -> at.equals(row.supersededAt()));
        stoppedAt = ended ? at : stoppedAt;
    }

    /** The move that ended them was a mistake: they are as before it, unless they were stated again since. */
    void goOn(Instant at) {
        if (stoppedAt != null && !timeline().changedAfter(stoppedAt)) {
            timeline().takeBack(stoppedAt, at);
        }
        stoppedAt = null;
    }

    void become(ElderEntry.Insured insured, Instant at) {
        timeline().become(new InsuredPeriod(insured.type(), insured.from(), insured.to(), at));
    }

    /** Goes on after a pause. */
    void resume(ElderEntry.Insured again, Instant at) {
        become(again, at);
        stoppedAt = null;
    }

    /** Takes in what another record says of the days of which this one knows nothing. */
    void fill(InsuredDays other, Instant at) {
        timeline().fill(other.known(), at);
    }

    /** Takes back what was recorded at a moment. */
    void takeBack(Instant moment, Instant at) {
        timeline().takeBack(moment, at);
    }

    List<InsuredPeriod> known() {
        return timeline().known();
    }

    private Timeline<InsuredPeriod> timeline() {
        return new Timeline<>(rows, InsuredPeriod::copy);
    }
}
