package org.yiyang.institution.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.Ownership;
import org.yiyang.institution.QualificationKind;
import org.yiyang.institution.window.DepartmentTask.Plan;

/** Which departments of the case's level have a part in it (后台分类审批), and how long they have together. */
final class Routing {
    private Routing() {}

    /** The parts of a case. */
    static List<Plan> of(CaseApplication application, CaseSubject subject) {
        List<Plan> plans = new ArrayList<>();
        TaskNature nature = nature(application, subject);
        for (ReviewingDepartment department : departments(application, subject)) {
            plans.add(new Plan(department, nature));
        }
        // 老年人权益保障法 art. 43: what is run for profit is registered with market regulation.
        if (subject.ownership() == Ownership.PRIVATE_FORPROFIT && touchesBusiness(application)) {
            plans.add(new Plan(ReviewingDepartment.MARKET_REGULATION, nature));
        }
        return plans;
    }

    static ClockKind clock(List<Plan> plans) {
        if (plans.stream().allMatch(plan -> plan.nature() == TaskNature.FILING)) {
            return ClockKind.FILING;
        }
        return plans.size() == 1 ? ClockKind.SINGLE : ClockKind.JOINT;
    }

    private static List<ReviewingDepartment> departments(CaseApplication application, CaseSubject subject) {
        ReviewingDepartment own = subject.category().kind() == InstitutionKind.MEDICAL
                ? ReviewingDepartment.HEALTH
                : ReviewingDepartment.CIVIL_AFFAIRS;
        return switch (application.matter()) {
            case CARE_FILING -> List.of(ReviewingDepartment.CIVIL_AFFAIRS);
            case INTERNAL_UNIT_FILING, RENEW_VERIFY -> List.of(ReviewingDepartment.HEALTH);
            case MEDICAL_LICENSING ->
                subject.insideHome()
                        ? List.of(ReviewingDepartment.HEALTH, ReviewingDepartment.CIVIL_AFFAIRS)
                        : List.of(ReviewingDepartment.HEALTH);
            case CHANGE ->
                application.changeReason() == ChangeReason.CONVERSION
                        ? List.of(ReviewingDepartment.HEALTH, ReviewingDepartment.CIVIL_AFFAIRS)
                        : List.of(own);
            case DEREGISTER -> List.of(own);
        };
    }

    /** What was filed is changed and ended by filing, what was licensed by permission. */
    private static TaskNature nature(CaseApplication application, CaseSubject subject) {
        return switch (application.matter()) {
            case CARE_FILING, INTERNAL_UNIT_FILING -> TaskNature.FILING;
            case MEDICAL_LICENSING, RENEW_VERIFY -> TaskNature.LICENSING;
            case CHANGE, DEREGISTER -> licensed(subject.held()) ? TaskNature.LICENSING : TaskNature.FILING;
        };
    }

    private static boolean licensed(Set<QualificationKind> held) {
        return held.contains(QualificationKind.MEDICAL_LICENCE);
    }

    private static boolean touchesBusiness(CaseApplication application) {
        return switch (application.matter()) {
            case CARE_FILING, INTERNAL_UNIT_FILING, MEDICAL_LICENSING, DEREGISTER -> true;
            case CHANGE -> application.changeReason() != ChangeReason.BEDS;
            case RENEW_VERIFY -> false;
        };
    }
}
