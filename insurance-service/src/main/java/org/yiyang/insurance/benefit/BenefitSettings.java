package org.yiyang.insurance.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** Where regions set what the insurance pays for, and how far. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BenefitSettings {
    private final PayableItemTable items;
    private final BenefitPolicyTable policies;
    private final Benefits benefits;
    private final Parameters parameters;
    private final Audit audit;

    BenefitSettings(
            PayableItemTable items,
            BenefitPolicyTable policies,
            Benefits benefits,
            Parameters parameters,
            Audit audit) {
        this.items = items;
        this.policies = policies;
        this.benefits = benefits;
        this.parameters = parameters;
        this.audit = audit;
    }

    /** Which scene, level and insurance a policy is for. */
    record Of(Scene scene, InstitutionLevel level, InsuranceType type) {}

    PayableItem set(Call call, Scene scene, String code, BenefitJson.SetItem body) {
        mustCover(call, body.region());
        PayableItem item = new PayableItem(Ids.next(), scene, code, body.name(), body.payable(), body.validity(call));
        List<PayableItem> standing = items.versions(scene, code, body.region()).stream()
                .filter(one -> one.validity().region().equals(body.region()))
                .toList();
        if (check(call, item.validity(), standing)) {
            items.replace(item);
        } else {
            items.insert(item);
        }
        note(call, "payable-item", scene + " " + code);
        return found(items.versions(scene, code, body.region()), item);
    }

    BenefitPolicy set(Call call, Of of, BenefitJson.SetPolicy body) {
        mustCover(call, body.region());
        BenefitPolicy policy = new BenefitPolicy(
                Ids.next(), of.scene(), of.level(), of.type(), body.ratio(), body.deductible(), body.validity(call));
        List<BenefitPolicy> standing = benefits.of(of.scene(), of.level(), of.type()).stream()
                .filter(one -> one.validity().region().equals(body.region()))
                .toList();
        if (check(call, policy.validity(), standing)) {
            policies.replace(policy);
        } else {
            policies.insert(policy);
        }
        note(call, "benefit-policy", of.scene() + " " + of.level() + " " + of.type());
        return found(benefits.of(of.scene(), of.level(), of.type()), policy);
    }

    private boolean check(Call call, Validity wanted, List<? extends Versioned> standing) {
        boolean takeover = parameters.bool(KitParameter.TAKEOVER_WINDOW_OPEN, wanted.region(), call.today());
        return Versions.check(wanted, standing, call.today(), takeover);
    }

    /** As it stands now, with the id of the version whose place it has taken. */
    private static <V extends Versioned> V found(List<V> versions, V set) {
        return versions.stream()
                .filter(one -> one.validity().region().equals(set.validity().region()))
                .filter(one -> one.validity().validFrom().equals(set.validity().validFrom()))
                .findFirst()
                .orElse(set);
    }

    private static void mustCover(Call call, String region) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(BenefitRefusal.REGION_NOT_YOURS, region).at("/region");
        }
    }

    private void note(Call call, String kind, String what) {
        audit.write(call, new Audit.Act("set", kind, null, Audit.Outcome.DONE, what));
    }
}
