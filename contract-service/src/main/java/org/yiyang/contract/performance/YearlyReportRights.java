package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.contract.agreement.Side;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** A year's report is the matter of both parties. */
@ApplicationScoped
class YearlyReportRights extends Rights<YearlyReport> {
    YearlyReportRights(Actions actions) {
        super(actions, YearlyReportResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, YearlyReport report) {
        return isOfAParty(caller.scope(), report.medicalId(), report.careId());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, YearlyReport report) {
        return new Refused(YearlyReportRefusal.NOT_A_PARTY);
    }

    static boolean isOfAParty(Scope scope, UUID medicalId, UUID careId) {
        return scope.isInstitution(medicalId) || scope.isInstitution(careId);
    }

    static Side side(Call call, YearlyReport report) {
        return call.scope().isInstitution(report.medicalId()) ? Side.MEDICAL : Side.CARE;
    }
}
