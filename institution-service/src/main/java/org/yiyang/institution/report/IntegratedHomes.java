package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;

/** Which homes of a region integrate medical and elderly care on a day, by both certificates or with a partner. */
@ApplicationScoped
public class IntegratedHomes {
    private final Register register;
    private final CopiedFigures copied;
    private final HomeRelations relations;

    IntegratedHomes(Register register, CopiedFigures copied, HomeRelations relations) {
        this.register = register;
        this.copied = copied;
        this.relations = relations;
    }

    /**
     * Homes by the way in which they integrate; one may do so in several.
     *
     * @param certified with both certificates
     * @param partnered with a medical institution as partner: by agreement, a site, trust or a relation
     * @param grassroots of those, with one of the grassroots (基层医疗卫生机构)
     */
    public record Integrated(Set<UUID> certified, Set<UUID> partnered, Set<UUID> grassroots) {
        /** Where there is no home. */
        public static final Integrated NONE = new Integrated(Set.of(), Set.of(), Set.of());

        public boolean holds(UUID home) {
            return certified.contains(home) || partnered.contains(home);
        }
    }

    /** As known now; takes a constant number of statements. */
    public Integrated on(String region, LocalDate day) {
        List<Registered> here = register.on(region, day);
        HomePartners partners = new HomePartners(here, copied.pairs(day), relations.on(day));
        List<Registered> medical = register.among(partners.named(), day).stream()
                .filter(Registered::medical)
                .toList();
        return new Integrated(
                ids(here, Registered::dualCertified),
                partners.working(ids(medical, one -> true)),
                partners.working(ids(medical, one -> one.category().in(CategoryGroup.GRASSROOTS))));
    }

    private static Set<UUID> ids(List<Registered> some, Predicate<Registered> meant) {
        return some.stream().filter(meant).map(Registered::id).collect(Collectors.toSet());
    }
}
