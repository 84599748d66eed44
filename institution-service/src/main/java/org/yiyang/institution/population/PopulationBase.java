package org.yiyang.institution.population;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Standing;

/** How many elders a region had on a day: the denominator of per-thousand figures. */
@Entity
@Table(name = "population_base")
class PopulationBase extends EnteredRecord<PopulationBaseEntry> {
    @Embedded
    private PopulationBaseEntry entry;

    /** For JPA. */
    protected PopulationBase() {}

    PopulationBase(PopulationBaseEntry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected PopulationBaseEntry entry() {
        return entry;
    }

    @Override
    protected void say(PopulationBaseEntry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "population-base";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, standing());
    }

    /** Its state in answers. */
    record State(UUID id, @JsonUnwrapped PopulationBaseEntry entry, Standing standing) {}
}
