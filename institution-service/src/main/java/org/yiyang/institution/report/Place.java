package org.yiyang.institution.report;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.Registered;

/** One institution in the list behind a figure. */
public record Place(UUID id, String name, String regionCode, InstitutionCategory category, int beds) {
    static Place of(Registered one) {
        return new Place(one.id(), one.name(), one.regionCode(), one.category(), one.beds());
    }

    /** Those of the register that are meant, by region and name. */
    static List<Place> of(List<Registered> register, Predicate<Registered> meant) {
        return register.stream()
                .filter(meant)
                .map(Place::of)
                .sorted(Comparator.comparing(Place::regionCode)
                        .thenComparing(Place::name)
                        .thenComparing(Place::id))
                .toList();
    }
}
