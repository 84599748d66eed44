package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.query.CertifiedInstitutions;
import org.yiyang.institution.registry.query.CertifiedInstitutions.Certified;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;

/** Which homes of a region integrate medical and elderly care on a day, by both certificates or with a partner. */
@ApplicationScoped
public class IntegratedHomes {
    private final Register register;
    private final CertifiedInstitutions certified;
    private final CopiedFigures heard;
    private final HomeRelations relations;

    IntegratedHomes(Register register, CertifiedInstitutions certified, CopiedFigures heard, HomeRelations relations) {
        this.register = register;
        this.certified = certified;
        this.heard = heard;
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

    /** As known now, in a constant number of statements. */
    public Integrated on(String region, LocalDate day) {
        HomePartners partners = new HomePartners(register.on(region, day), heard.pairs(day), relations.on(day));
        List<Registered> medical = register.among(partners.named(), day).stream()
                .filter(Registered::medical)
                .toList();
        return new Integrated(
                certified.on(region, day).stream().map(Certified::id).collect(Collectors.toSet()),
                partners.working(ids(medical, one -> true)),
                partners.working(ids(medical, one -> one.category().in(CategoryGroup.GRASSROOTS))));
    }

    private static Set<UUID> ids(List<Registered> medical, Predicate<Registered> meant) {
        return medical.stream().filter(meant).map(Registered::id).collect(Collectors.toSet());
    }
}
