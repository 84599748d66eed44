package org.yiyang.insurance.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.kit.refusal.Refused;

/** One condition for applying (医疗机构医疗保障定点管理暂行办法); the first that is not met refuses the application. */
interface ApplicationRule {
    /** Those of art. 5(1) to (5), in the order of the article; art. 5(6) adds whatever is inside a care home. */
    Set<String> LISTED = Set.of(
            "GENERAL_HOSPITAL",
            "TCM_HOSPITAL",
            "TCM_SPECIALISED_HOSPITAL",
            "INTEGRATED_TCM_HOSPITAL",
            "ETHNIC_HOSPITAL",
            "STOMATOLOGICAL_HOSPITAL",
            "EYE_HOSPITAL",
            "CANCER_HOSPITAL",
            "CARDIOVASCULAR_HOSPITAL",
            "CHEST_HOSPITAL",
            "OBSTETRIC_HOSPITAL",
            "CHILDREN_HOSPITAL",
            "PSYCHIATRIC_HOSPITAL",
            "INFECTIOUS_HOSPITAL",
            "ORTHOPAEDIC_HOSPITAL",
            "SPECIALISED_HOSPITAL",
            "GERIATRIC_HOSPITAL",
            "REHABILITATION_HOSPITAL",
            // art. 5(2)
            "DISEASE_CONTROL_HOSPITAL",
            "MATERNITY_HOSPITAL",
            "MATERNITY_STATION",
            // art. 5(3)
            "COMMUNITY_HEALTH_CENTRE",
            "COMMUNITY_HEALTH_STATION",
            "CENTRAL_HEALTH_CENTRE",
            "TOWNSHIP_HEALTH_CENTRE",
            "SUBDISTRICT_HEALTH_CENTRE",
            "OUTPATIENT_DEPARTMENT",
            "TCM_OUTPATIENT_DEPARTMENT",
            "SPECIALISED_OUTPATIENT_DEPARTMENT",
            "CLINIC",
            "TCM_CLINIC",
            "DENTAL_CLINIC",
            "HEALTH_ROOM",
            "VILLAGE_CLINIC",
            // art. 5(4): an independent one, not the station of a centre
            "EMERGENCY_CENTRE",
            "EMERGENCY_STATION",
            // art. 5(5)
            "HOSPICE_CENTRE",
            "DIALYSIS_CENTRE",
            "NURSING_HOSPITAL");

    /** In the order in which an agency looks at them. */
    List<ApplicationRule> ALL = List.of(
            ApplicationRule::unitNotHome,
            ApplicationRule::categoryListed,
            ApplicationRule::licenceValid,
            ApplicationRule::operatingLongEnough,
            ApplicationRule::physicianRegistered,
            ApplicationRule::insuranceManaged,
            ApplicationRule::departmentForManyBeds,
            ApplicationRule::systemsReady);

    /**
     * An application as the rules see it.
     *
     * @param insideHome whether the institution is a unit of a care home
     * @param operationMonths parameter OPERATION_MONTHS
     * @param departmentBeds parameter DEPARTMENT_BEDS
     */
    record Application(
            KnownInstitution institution,
            boolean insideHome,
            ApplicantFacts facts,
            LocalDate day,
            int operationMonths,
            int departmentBeds) {}

    Optional<Refused> broken(Application application);

    static void check(Application application) {
        for (ApplicationRule rule : ALL) {
            Optional<Refused> refused = rule.broken(application);
            if (refused.isPresent()) {
                throw refused.get();
            }
        }
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 12: living care (生活照护) as the main scope is not accepted.
    private static Optional<Refused> unitNotHome(Application application) {
        return unless(
                application.institution().medical(),
                new Refused(DesignationRefusal.HOME_NOT_UNIT).at("/institutionId"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 5
    private static Optional<Refused> categoryListed(Application application) {
        String category = application.institution().category();
        return unless(
                application.insideHome() || LISTED.contains(category),
                new Refused(DesignationRefusal.CATEGORY_NOT_LISTED, category).at("/institutionId"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 5: with a licence or filing
    private static Optional<Refused> licenceValid(Application application) {
        return unless(
                application.institution().licence().validOn(application.day()),
                new Refused(DesignationRefusal.LICENCE_NOT_VALID).at("/institutionId"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 6(1): the unit's own opening counts; 民法典 art. 201, 202: to the corresponding day
    private static Optional<Refused> operatingLongEnough(Application application) {
        LocalDate opened = application.institution().openedOn();
        boolean enough =
                opened != null && !application.day().isBefore(opened.plusMonths(application.operationMonths()));
        return unless(
                enough,
                new Refused(DesignationRefusal.NOT_OPERATING_LONG_ENOUGH, application.operationMonths())
                        .at("/institutionId"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 6(2)
    private static Optional<Refused> physicianRegistered(Application application) {
        return unless(
                application.facts().firstRegisteredPhysicians() > 0,
                new Refused(DesignationRefusal.PHYSICIAN_MISSING).at("/firstRegisteredPhysicians"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 6(3)
    private static Optional<Refused> insuranceManaged(Application application) {
        return unless(
                application.facts().insuranceManager(),
                new Refused(DesignationRefusal.INSURANCE_MANAGER_MISSING).at("/insuranceManager"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 6(3): 以上 includes the number (民法典 art. 1259)
    private static Optional<Refused> departmentForManyBeds(Application application) {
        return unless(
                application.institution().beds() < application.departmentBeds()
                        || application.facts().insuranceDepartment(),
                new Refused(DesignationRefusal.DEPARTMENT_MISSING, application.departmentBeds())
                        .at("/insuranceDepartment"));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 6(4), (5)
    private static Optional<Refused> systemsReady(Application application) {
        return unless(
                application.facts().systemsReady(),
                new Refused(DesignationRefusal.SYSTEMS_NOT_READY).at("/systemsReady"));
    }

    private static Optional<Refused> unless(boolean met, Refused refused) {
        return met ? Optional.empty() : Optional.of(refused);
    }
}
