package org.yiyang.institution.window.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.window.matter.DepartmentTask.Plan;

/** Which departments of the case's level have a part in it (后台分类审批), and how long they have together. */
public final class Routing {
    private Routing() {}

    /** The parts of a case. */
    public static List<Plan> of(CaseApplication application, CaseSubject subject) {
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

    /** What several departments decide together has its own time; else it goes by what is applied for. */
    public static ClockKind clock(CaseMatter matter, List<Plan> plans) {
        if (plans.stream().allMatch(plan -> plan.nature() == TaskNature.FILING)) {
            return ClockKind.FILING;
        }
        return plans.size() > 1
                ? ClockKind.JOINT
                : switch (matter) {
                    case MEDICAL_SETUP -> ClockKind.SETTING_UP;
                    case MEDICAL_LICENSING -> ClockKind.PRACTICE;
                    case CARE_FILING, INTERNAL_UNIT_FILING, CLINIC_FILING, CHANGE, RENEW_VERIFY, DEREGISTER ->
                        ClockKind.SINGLE;
                };
    }

    private static List<ReviewingDepartment> departments(CaseApplication application, CaseSubject subject) {
        ReviewingDepartment own = subject.category().kind() == InstitutionKind.MEDICAL
                ? ReviewingDepartment.HEALTH
                : ReviewingDepartment.CIVIL_AFFAIRS;
        return switch (application.matter()) {
            case CARE_FILING -> List.of(ReviewingDepartment.CIVIL_AFFAIRS);
            case INTERNAL_UNIT_FILING, CLINIC_FILING, MEDICAL_SETUP, RENEW_VERIFY ->
                List.of(ReviewingDepartment.HEALTH);
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
            case CARE_FILING, INTERNAL_UNIT_FILING, CLINIC_FILING -> TaskNature.FILING;
            case MEDICAL_SETUP, MEDICAL_LICENSING, RENEW_VERIFY -> TaskNature.LICENSING;
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
            // Before a clinic is filed it is registered; what is only to be set up has nothing to register yet.
            case CLINIC_FILING, MEDICAL_SETUP, RENEW_VERIFY -> false;
        };
    }
}
