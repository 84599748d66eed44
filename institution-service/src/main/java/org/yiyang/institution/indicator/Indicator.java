package org.yiyang.institution.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.history.Fact;

/** A declared value of a metric, with the document that says so. */
@Entity
@Table(name = "indicator")
class Indicator extends EnteredRecord {
    @Embedded
    private IndicatorEntry entry;

    /** For JPA. */
    protected Indicator() {}

    private Indicator(IndicatorEntry entry, Instant at) {
        super(entry.key(), at);
        this.entry = entry;
    }

    static Indicator entered(IndicatorEntry entry, Instant at) {
        return new Indicator(entry, at);
    }

    /** Puts what is right in place of a mistake; what stood before is kept by whoever calls. */
    Fact correct(IndicatorEntry right, String reason, Instant at) {
        Fact fact = mend(right.key(), reason, at);
        entry = right;
        return fact;
    }

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped IndicatorEntry entry, Standing standing) {}

    IndicatorEntry entry() {
        return entry;
    }
}
