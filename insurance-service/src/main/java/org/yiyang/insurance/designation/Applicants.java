package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.insurance.institution.KnownInstitution;
import org.yiyang.insurance.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Who may act for whom: an applicant for itself or its internal unit, an agency for its region. */
@ApplicationScoped
class Applicants {
    private final DesignationRepository repository;
    private final KnownInstitutions institutions;

    Applicants(DesignationRepository repository, KnownInstitutions institutions) {
        this.repository = repository;
        this.institutions = institutions;
    }

    /** An institution with what its parent, if it has one, makes of it. */
    record Applicant(KnownInstitution institution, boolean insideHome) {
        DesignationApplication.Subject subject() {
            return new DesignationApplication.Subject(
                    institution.id(), institution.parentId(), institution.regionCode());
        }

        SubmissionRule.Application application(
                ApplicantFacts facts, LocalDate day, int operationMonths, int departmentBeds) {
            return new SubmissionRule.Application(institution, insideHome, facts, day, operationMonths, departmentBeds);
        }
    }

    /** An institution for which the caller may apply. */
    Applicant own(Call call, UUID id) {
        Applicant applicant = known(id);
        KnownInstitution institution = applicant.institution();
        if (!call.scope().isInstitution(institution.id()) && !call.scope().isInstitution(institution.parentId())) {
            throw new Refused(DesignationRefusal.INSTITUTION_NOT_YOURS).at("/institutionId");
        }
        return applicant;
    }

    /** An institution of the agency's region. */
    Applicant inRegion(Call call, UUID id) {
        Applicant applicant = known(id);
        String region = applicant.institution().regionCode();
        if (!call.scope().coversRegion(region)) {
            throw new Refused(DesignationRefusal.REGION_NOT_YOURS, region).at("/institutionId");
        }
        return applicant;
    }

    /** What was heard of a designation's institution. */
    KnownInstitution institution(Designation designation) {
        return institutions
                .find(designation.institutionId())
                .orElseThrow(() -> new IllegalStateException("a designation's institution is not known"));
    }

    private Applicant known(UUID id) {
        KnownInstitution institution = institutions
                .find(id)
                .orElseThrow(() -> new Refused(DesignationRefusal.INSTITUTION_UNKNOWN).at("/institutionId"));
        boolean insideHome = institutions
                .find(institution.parentId())
                .filter(parent -> !parent.medical())
                .isPresent();
        return new Applicant(institution, insideHome);
    }

    /** A designation on which the agency acts. */
    Designation forAgency(Call call, UUID id) {
        Designation designation = visible(call, id);
        if (!call.scope().coversRegion(designation.region())) {
            throw new Refused(DesignationRefusal.REGION_NOT_YOURS, designation.region());
        }
        call.expects(designation.version());
        return designation;
    }

    /** A designation on which the institution acts. */
    Designation forApplicant(Call call, UUID id) {
        Designation designation = visible(call, id);
        if (!isParty(call, designation)) {
            throw new Refused(DesignationRefusal.INSTITUTION_NOT_YOURS);
        }
        call.expects(designation.version());
        return designation;
    }

    /** A designation on which either side acts. */
    Designation forEither(Call call, UUID id) {
        Designation designation = visible(call, id);
        call.expects(designation.version());
        return designation;
    }

    static boolean isParty(Call call, Designation designation) {
        return call.scope().isInstitution(designation.institutionId())
                || call.scope().isInstitution(designation.parentId());
    }

    private Designation visible(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
