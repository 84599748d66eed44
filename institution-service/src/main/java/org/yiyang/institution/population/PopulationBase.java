package org.yiyang.institution.population;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.kit.history.Fact;

/** How many elders a region had on a day: the denominator of per-thousand figures. */
@Entity
@Table(name = "population_base")
class PopulationBase extends EnteredRecord {
    @Embedded
    private PopulationBaseEntry entry;

    /** For JPA. */
    protected PopulationBase() {}

    private PopulationBase(PopulationBaseEntry entry, Instant at) {
        super(entry.key(), at);
        this.entry = entry;
    }

    static PopulationBase entered(PopulationBaseEntry entry, Instant at) {
        return new PopulationBase(entry, at);
    }

    /** Puts what is right in place of a mistake; what stood before is kept by whoever calls. */
    Fact correct(PopulationBaseEntry right, String reason, Instant at) {
        Fact fact = mend(right.key(), reason, at);
        entry = right;
        return fact;
    }

    @Override
    public String kind() {
        return "population-base";
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
    record State(UUID id, @JsonUnwrapped PopulationBaseEntry entry, Standing standing) {}

    PopulationBaseEntry entry() {
        return entry;
    }
}
