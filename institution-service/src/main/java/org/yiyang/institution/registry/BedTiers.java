package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.registry.entry.BedTier;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.RegistryParameter;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** The bed tiers of a region, and what they forbid inside a home. */
@ApplicationScoped
public class BedTiers {
    private final InstitutionRepository repository;
    private final Parameters parameters;

    BedTiers(InstitutionRepository repository, Parameters parameters) {
        this.repository = repository;
        this.parameters = parameters;
    }

    public List<BedTier> of(String region, LocalDate day) {
        return BedTier.of(
                parameters.integer(RegistryParameter.SMALL_HOME_BEDS, region, day),
                parameters.integer(RegistryParameter.LARGE_HOME_BEDS, region, day));
    }

    /** Refuses a medical unit that its home is too small for; what was taken over from paper is not asked. */
    public void mustAllow(Institution unit, LocalDate day, String pointer) {
        InstitutionEntry entry = unit.entry();
        Institution home = entry.parentId() == null ? null : repository.findById(entry.parentId());
        if (home == null || home.side() != InstitutionKind.CARE) {
            return;
        }
        int beds = home.entry().beds();
        BedTier.forbidding(of(unit.region(), day), entry.category(), beds).ifPresent(tier -> {
            throw new Refused(InstitutionRefusal.BED_TIER, beds, tier, tier.rule()).at(pointer);
        });
    }
}
