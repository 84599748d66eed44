package org.yiyang.institution.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;

/** A declared value of a metric, with the document that says so. */
@Entity
@Table(name = "indicator")
class Indicator extends EnteredRecord<IndicatorEntry> {
    @Embedded
    private IndicatorEntry entry;

    /** For JPA. */
    protected Indicator() {}

    Indicator(IndicatorEntry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected IndicatorEntry entry() {
        return entry;
    }

    @Override
    protected void say(IndicatorEntry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped IndicatorEntry entry, Standing standing) {}
}
