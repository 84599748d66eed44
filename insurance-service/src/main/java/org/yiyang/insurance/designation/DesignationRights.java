package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Whose matter a verb is: the applicant acts for itself or its internal unit, the agency for its region. */
@ApplicationScoped
class DesignationRights extends Rights<Designation> {
    private static final Set<String> OF_APPLICANT =
            Set.of("supplement", "rectify", "re-evaluate", "report-change", "withdraw", "declare-costs");

    /** What either side may do; the agency may organise a renewal itself (医疗机构医疗保障定点管理暂行办法 art. 41), and enters what comes on paper. */
    private static final Set<String> OF_BOTH =
            Set.of("sign", "request-renewal", "waive-renewal", "request-resumption", "state-case", "seek-remedy");

    DesignationRights(Actions actions) {
        super(actions, DesignationResource.class, DesignationPerformanceResource.class);
        stateIsNamedBy("correct");
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Designation designation) {
        if (OF_BOTH.contains(verb)) {
            return signsForAgency(caller, designation) || isParty(caller.scope(), designation);
        }
        return OF_APPLICANT.contains(verb)
                ? isParty(caller.scope(), designation)
                : caller.scope().coversRegion(designation.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Designation designation) {
        return OF_APPLICANT.contains(verb) || OF_BOTH.contains(verb)
                ? new Refused(DesignationRefusal.INSTITUTION_NOT_YOURS)
                : new Refused(DesignationRefusal.REGION_NOT_YOURS, designation.region());
    }

    /** Whether there is something that the caller may ever do here, so that it is shown whom to call. */
    boolean actsIn(Caller caller, Designation designation) {
        boolean agency = caller.isAny(roles("accept")) && caller.scope().coversRegion(designation.region());
        return agency || (caller.isAny(Roles.STAFF) && isParty(caller.scope(), designation));
    }

    /** The side for which a caller signs whose matter that is. */
    DesignationAgreement.Side side(Caller caller, Designation designation) {
        return signsForAgency(caller, designation)
                ? DesignationAgreement.Side.AGENCY
                : DesignationAgreement.Side.INSTITUTION;
    }

    /** Those for whom a verb waits: of the agency's region, and of the institution and the home whose unit it is. */
    Addressee[] addressees(String verb, Designation designation) {
        return roles(verb).stream()
                .flatMap(role -> Roles.STAFF.contains(role)
                        ? Stream.of(designation.institutionId(), designation.parentId())
                                .filter(Objects::nonNull)
                                .map(institution -> Addressee.staff(role, institution))
                        : Stream.of(Addressee.official(role, designation.region())))
                .toArray(Addressee[]::new);
    }

    private static boolean signsForAgency(Caller caller, Designation designation) {
        return caller.is(Roles.INSURANCE_AGENT) && caller.scope().coversRegion(designation.region());
    }

    private static boolean isParty(Scope scope, Designation designation) {
        return scope.isInstitution(designation.institutionId()) || scope.isInstitution(designation.parentId());
    }
}
