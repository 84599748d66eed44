package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** The agency of the region decides; the person's side withdraws. */
@ApplicationScoped
class CorrectionRights extends Rights<Correction> {
    CorrectionRights(Actions actions) {
        super(actions, CorrectionResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Correction one) {
        return verb.equals("withdraw")
                ? caller.scope().isPerson(one.elderId())
                : caller.scope().coversRegion(one.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Correction one) {
        return verb.equals("withdraw")
                ? new Refused(CorrectionRefusal.NOT_YOURS)
                : new Refused(CorrectionRefusal.REGION_NOT_YOURS, one.region());
    }

    /** Those of the agency for whom a decision waits. */
    Addressee[] deciding(Correction one) {
        return roles("refuse").stream()
                .map(role -> Addressee.official(role, one.region()))
                .toArray(Addressee[]::new);
    }
}
