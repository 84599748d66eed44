package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** For which institutions an applicant or an agency may enter a designation. */
@ApplicationScoped
class Applicants {
    private final KnownInstitutions institutions;

    Applicants(KnownInstitutions institutions) {
        this.institutions = institutions;
    }

    /** An institution with what its parent, if it has one, makes of it. */
    record Applicant(KnownInstitution institution, boolean insideHome) {
        Designation.Subject subject() {
            return new Designation.Subject(institution.id(), institution.parentId(), institution.regionCode());
        }

        ApplicationRule.Application application(
                ApplicantFacts facts, LocalDate day, int operationMonths, int departmentBeds) {
            return new ApplicationRule.Application(
                    institution, insideHome, facts, day, operationMonths, departmentBeds);
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

    /** What is known of a designation's institution. */
    KnownInstitution institution(Designation designation) {
        return institutions
                .find(designation.institutionId())
                .orElseThrow(() -> new IllegalStateException("a designation's institution is not known"));
    }

    /** Of one that is applied for, as it is known now. */
    Applicant of(Designation designation) {
        return applicant(institution(designation));
    }

    private Applicant known(UUID id) {
        KnownInstitution institution = institutions
                .find(id)
                .orElseThrow(() -> new Refused(DesignationRefusal.INSTITUTION_UNKNOWN).at("/institutionId"));
        return applicant(institution);
    }

    private Applicant applicant(KnownInstitution institution) {
        boolean insideHome = institutions
                .find(institution.parentId())
                .filter(parent -> !parent.medical())
                .isPresent();
        return new Applicant(institution, insideHome);
    }
}
