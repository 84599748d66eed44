package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an applicant declares of itself: 医疗机构医疗保障定点管理暂行办法 art. 6(2) to (5).
 *
 * @param firstRegisteredPhysicians how many physicians are first registered there
 * @param systemsReady whether it has the rules and an information system able to settle directly
 */
@Embeddable
public record ApplicantFacts(
        @Column(name = "first_registered_physicians") Integer firstRegisteredPhysicians,
        @Column(name = "insurance_manager") Boolean insuranceManager,
        @Column(name = "insurance_department") Boolean insuranceDepartment,
        @Column(name = "systems_ready") Boolean systemsReady) {}
