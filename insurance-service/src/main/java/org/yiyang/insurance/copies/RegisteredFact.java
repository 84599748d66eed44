package org.yiyang.insurance.copies;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What the register publishes of an institution and others have to be notified of when it changes. */
public enum RegisteredFact {
    NAME,
    ADDRESS,
    OWNERSHIP,
    BEDS,
    CATEGORY,
    LEVEL,
    DEPARTMENTS,
    /** It has closed, or does not work for some time. */
    WORK_ENDED,
    /** It works again, or has never closed. */
    WORK_BEGUN;

    /**
     * How an institution stands in its register.
     *
     * @param departments the codes of those that it has for an open end
     * @param works whether it has neither closed nor suspended its work
     */
    record Standing(
            String name,
            String address,
            String ownership,
            Integer beds,
            String category,
            String level,
            Set<String> departments,
            boolean works) {}

    /** What differs between two standings; what was not published before is not known to have changed. */
    static Set<RegisteredFact> between(Standing before, Standing after) {
        Set<RegisteredFact> changed = EnumSet.noneOf(RegisteredFact.class);
        note(NAME, before.name(), after.name(), changed);
        note(ADDRESS, before.address(), after.address(), changed);
        note(OWNERSHIP, before.ownership(), after.ownership(), changed);
        note(BEDS, before.beds(), after.beds(), changed);
        note(CATEGORY, before.category(), after.category(), changed);
        note(LEVEL, before.level(), after.level(), changed);
        note(DEPARTMENTS, before.departments().isEmpty() ? null : before.departments(), after.departments(), changed);
        if (before.works() != after.works()) {
            changed.add(after.works() ? WORK_BEGUN : WORK_ENDED);
        }
        return changed;
    }

    /** What is no longer so where some facts are. */
    static Set<RegisteredFact> reversed(Set<RegisteredFact> facts) {
        Set<RegisteredFact> reversed = EnumSet.noneOf(RegisteredFact.class);
        if (facts.contains(WORK_BEGUN)) {
            reversed.add(WORK_ENDED);
        }
        if (facts.contains(WORK_ENDED)) {
            reversed.add(WORK_BEGUN);
        }
        return reversed;
    }

    private static void note(RegisteredFact fact, Object before, Object after, Set<RegisteredFact> changed) {
        if (before != null && !Objects.equals(before, after)) {
            changed.add(fact);
        }
    }
}
