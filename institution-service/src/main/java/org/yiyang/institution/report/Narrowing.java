package org.yiyang.institution.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.query.Registered;

/**
 * The institutions to which a report is restricted: those of one of some ownerships, or of one of some categories, as
 * 公立医疗机构和社区医疗卫生机构 in a city's document.
 */
@Schema(name = "ReportNarrowing")
public record Narrowing(Set<Ownership> ownerships, Set<InstitutionCategory> categories) {
    static final Narrowing NONE = new Narrowing(Set.of(), Set.of());

    static Narrowing of(List<Ownership> ownerships, List<InstitutionCategory> categories) {
        return new Narrowing(
                ownerships == null ? Set.of() : new TreeSet<>(ownerships),
                categories == null ? Set.of() : new TreeSet<>(categories));
    }

    boolean narrows() {
        return !ownerships.isEmpty() || !categories.isEmpty();
    }

    boolean holds(Registered one) {
        return !narrows() || ownerships.contains(one.ownership()) || names(one.category());
    }

    /** Whether somebody asks for this category by its name, so that no exclusion leaves it out. */
    boolean names(InstitutionCategory category) {
        return categories.contains(category);
    }

    /** As a report prints it: nothing where nothing was narrowed. */
    Narrowing printed() {
        return narrows() ? this : null;
    }
}
