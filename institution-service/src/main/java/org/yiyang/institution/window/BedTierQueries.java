package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.institution.registry.decision.OneWindowRegister.Registered;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The bed tiers that apply to a number of beds in a region, or to a registered home. */
@ApplicationScoped
class BedTierQueries {
    private final CaseSubjects subjects;

    BedTierQueries(CaseSubjects subjects) {
        this.subjects = subjects;
    }

    BedTierResource.Tiers tiers(Call call, Integer beds, String region, UUID institution) {
        if (institution != null) {
            Registered home = subjects.one(call.scope(), institution, call.today());
            return tiers(call, home.beds(), home.region());
        }
        if (beds == null) {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("beds", KitRefusal.FIELD_REQUIRED));
        }
        return tiers(call, beds, region == null ? "" : region);
    }

    private BedTierResource.Tiers tiers(Call call, int beds, String region) {
        return new BedTierResource.Tiers(
                beds,
                region,
                subjects.rules(region, call.today()).tiers().stream()
                        .filter(tier -> tier.appliesTo(beds))
                        .map(tier -> new BedTierResource.Tier(
                                tier.rule(), tier.duty(), tier.categories(), tier.zh(), tier.en(), tier.source()))
                        .toList());
    }
}
