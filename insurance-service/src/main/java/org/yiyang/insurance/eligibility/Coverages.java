package org.yiyang.insurance.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.insurance.benefit.BenefitJson;
import org.yiyang.insurance.benefit.Benefits;
import org.yiyang.insurance.benefit.InstitutionLevel;
import org.yiyang.insurance.benefit.PayableItem;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.copies.RegistrationDays;
import org.yiyang.insurance.elder.InsuredElders;

/**
 * What is configured for a scene or an item: the list of items is that of the place of treatment, ratio and deductible are
 * those of the place of insurance, as 医保发〔2022〕22号 says of treatment elsewhere.
 */
@ApplicationScoped
class Coverages {
    private final Benefits benefits;
    private final KnownInstitutions institutions;

    Coverages(Benefits benefits, KnownInstitutions institutions) {
        this.benefits = benefits;
        this.institutions = institutions;
    }

    /**
     * Of an institution that is registered; null of any other.
     *
     * @param payable whether costs are payable at all
     */
    Eligibility.Coverage of(Eligibility.Question question, InsuredElders.Cover cover, boolean payable) {
        KnownInstitution known = institutions.find(question.institution()).orElse(null);
        if (known == null) {
            return null;
        }
        RegistrationDays registered = known.registered(question.on());
        PayableItem listed = listed(question, registered);
        List<EligibilityReason> reasons = question.item() == null ? List.of() : reasons(listed);
        InstitutionLevel level = Benefits.levelOf(registered);
        return new Eligibility.Coverage(
                question.scene(),
                question.item(),
                payable && reasons.isEmpty(),
                listed == null ? null : BenefitJson.ItemView.of(listed, question.on()),
                level,
                policy(question, level, cover),
                reasons.stream().map(Eligibility.Why::of).toList());
    }

    private PayableItem listed(Eligibility.Question question, RegistrationDays registered) {
        return question.item() == null
                ? null
                : benefits.item(question.scene(), question.item(), registered.regionCode(), question.on())
                        .orElse(null);
    }

    private static List<EligibilityReason> reasons(PayableItem listed) {
        if (listed == null) {
            return List.of(EligibilityReason.ITEM_NOT_LISTED);
        }
        return listed.payable() ? List.of() : List.of(EligibilityReason.ITEM_EXCLUDED);
    }

    private BenefitJson.PolicyView policy(
            Eligibility.Question question, InstitutionLevel level, InsuredElders.Cover cover) {
        return cover.type() == null
                ? null
                : benefits.policy(question.scene(), level, cover.type(), cover.region(), question.on())
                        .map(found -> BenefitJson.PolicyView.of(found, question.on()))
                        .orElse(null);
    }
}
