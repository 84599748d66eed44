package org.yiyang.insurance.elder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What is known of what an elder needs. */
@Embeddable
class Needs {
    @Embedded
    private PriorityGroups groups = new PriorityGroups();

    @Embedded
    private Abilities abilities = new Abilities();

    @Embedded
    private LongTermCare longTermCare = new LongTermCare();

    PriorityGroups groups() {
        return groups;
    }

    Abilities abilities() {
        return abilities;
    }

    LongTermCare longTermCare() {
        return longTermCare;
    }

    /** Takes in what another record of the person knows and this one does not. */
    void fill(Needs other, Instant at) {
        groups.fill(other.groups, at);
        abilities.fill(other.abilities, at);
        longTermCare.fill(other.longTermCare, at);
    }

    /** Takes back what was recorded at a moment. */
    void takeBack(Instant moment, Instant at) {
        groups.takeBack(moment, at);
        abilities.takeBack(moment, at);
        longTermCare.takeBack(moment, at);
    }
}
