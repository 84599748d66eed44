package org.yiyang.institution.report;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Registered;

/** One institution in the list behind a figure. */
public record ListedInstitution(UUID id, String name, String regionCode, InstitutionCategory category, int beds) {
    static ListedInstitution of(Registered one) {
        return new ListedInstitution(one.id(), one.name(), one.regionCode(), one.category(), one.beds());
    }

    /** Those of the register that are meant, by region and name. */
    static List<ListedInstitution> of(List<Registered> register, Predicate<Registered> meant) {
        return register.stream()
                .filter(meant)
                .map(ListedInstitution::of)
                .sorted(Comparator.comparing(ListedInstitution::regionCode)
                        .thenComparing(ListedInstitution::name)
                        .thenComparing(ListedInstitution::id))
                .toList();
    }
}
