package org.yiyang.kit.correction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Who keeps the record decides; the person's side withdraws. */
@ApplicationScoped
class CorrectionRights extends Rights<CorrectionRequest> {
    private final CorrectionRepository repository;
    private final FamilyScope families;

    CorrectionRights(
            Actions actions,
            @All List<CorrectionRegister> registers,
            CorrectionRepository repository,
            FamilyScope families) {
        super(actions, registers.stream().map(CorrectionRegister::resource).toArray(Class<?>[]::new));
        this.repository = repository;
        this.families = families;
    }

    @Override
    protected boolean concerns(Caller caller, String verb, CorrectionRequest one) {
        return verb.equals("withdraw") ? mayWithdraw(caller, one) : keeps(caller, verb, one);
    }

    private boolean mayWithdraw(Caller caller, CorrectionRequest one) {
        return isPerson(caller.scope(), one.elderId()) && families.mayActFor(caller, one.elderId());
    }

    /** Whether the caller is that person, or acts for it, whichever of the merged records names it. */
    private boolean isPerson(Scope scope, UUID elder) {
        if (scope.persons().isEmpty()) {
            return false;
        }
        CorrectionRegister register = repository.register();
        UUID goesOn = register.survivorOf(elder);
        return scope.isOwnPerson(elder)
                || scope.isOwnPerson(goesOn)
                || scope.persons().stream().map(register::survivorOf).anyMatch(goesOn::equals);
    }

    /**
     * Whether the caller is of the person's side or of who keeps a record, and so may know of it.
     *
     * @throws Refused 403 to a family member who may look only
     */
    boolean knows(Caller caller, CorrectionRegister.Kept kept) {
        boolean keeper = isKeeper(caller, kept);
        if (!keeper && isPerson(caller.scope(), kept.elderId()) && !families.mayActFor(caller, kept.elderId())) {
            throw new Refused(CorrectionRefusal.AUTHORISATION_TOO_NARROW);
        }
        return keeper || isPerson(caller.scope(), kept.elderId());
    }

    /** Whether the caller belongs to who keeps a record, and so has seen who came to it in person. */
    boolean isKeeper(Caller caller, CorrectionRegister.Kept kept) {
        return kept.keeperId() == null
                ? caller.scope().coversRegion(kept.regionCode())
                : caller.scope().isInstitution(kept.keeperId());
    }

    private boolean keeps(Caller caller, String verb, CorrectionRequest one) {
        return one.keeperId() == null
                ? caller.scope().coversRegion(one.region())
                : one.keeperId().equals(institutionAt(caller, verb));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, CorrectionRequest one) {
        if (verb.equals("withdraw")) {
            return new Refused(CorrectionRefusal.NOT_YOURS);
        }
        return one.keeperId() == null
                ? new Refused(CorrectionRefusal.REGION_NOT_YOURS, one.region())
                : new Refused(CorrectionRefusal.NOT_THE_KEEPER);
    }

    /** Those for whom a decision waits. */
    Addressee[] deciding(CorrectionRequest one) {
        return roles("refuse").stream()
                .map(role -> one.keeperId() == null
                        ? Addressee.official(role, one.region())
                        : Addressee.staff(role, one.keeperId()))
                .toArray(Addressee[]::new);
    }
}
