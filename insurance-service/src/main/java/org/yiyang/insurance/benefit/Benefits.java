package org.yiyang.insurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.copies.RegistrationDays;
import org.yiyang.insurance.elder.InsuranceType;

/** What the insurance pays for, and how far, in a region on a day. */
@ApplicationScoped
public class Benefits {
    private final PayableItemTable items;
    private final BenefitPolicyTable policies;

    Benefits(PayableItemTable items, BenefitPolicyTable policies) {
        this.items = items;
        this.policies = policies;
    }

    /** What is set of an item; empty where the region and those around it have set nothing. */
    public Optional<PayableItem> item(Scene scene, String code, String region, LocalDate day) {
        return Versions.applying(items.versions(scene, code, region), region, day);
    }

    List<PayableItem> items(PayableItemTable.Wanted wanted, UUID after, int limit) {
        return items.inForce(wanted, after, limit);
    }

    /** The policy for people of a region at an institution of a level; empty where none is set. */
    public Optional<BenefitPolicy> policy(
            Scene scene, InstitutionLevel level, InsuranceType type, String region, LocalDate day) {
        return Versions.applying(of(scene, level, type), region, day);
    }

    /** The level that an institution had by its register. */
    public static InstitutionLevel levelOf(RegistrationDays registered) {
        return InstitutionLevel.of(registered.category(), registered.hospitalLevel());
    }

    List<BenefitPolicy> of(Scene scene, InstitutionLevel level, InsuranceType type) {
        return policies.all().stream()
                .filter(one -> one.scene() == scene && one.level() == level && one.insuranceType() == type)
                .toList();
    }

    /** The versions of all that a region or those around it have ever set. */
    List<BenefitPolicy> around(String region) {
        return policies.all().stream()
                .filter(one -> region.startsWith(one.validity().region()))
                .toList();
    }
}
