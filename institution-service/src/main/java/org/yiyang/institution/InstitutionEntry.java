package org.yiyang.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is entered of an institution.
 *
 * @param creditCode 统一社会信用代码, null for a unit without one of its own
 * @param parentId the institution inside which it works, null for one on its own
 * @param operatedById the medical institution that runs it as its practice site, null if it runs itself
 * @param beds medical beds of a medical institution, care beds of a home
 * @param openedOn the day on which it began to work, null if it has not yet
 */
@Embeddable
public record InstitutionEntry(
        String name,
        @Enumerated(EnumType.STRING) @Column(length = 40) InstitutionCategory category,

        @Enumerated(EnumType.STRING) @Column(name = "hospital_level", length = 20)
        HospitalLevel hospitalLevel,

        @Column(name = "credit_code") String creditCode,
        @Column(name = "region_code") String regionCode,
        String address,
        @Enumerated(EnumType.STRING) @Column(length = 30) Ownership ownership,
        @Column(name = "parent_id") UUID parentId,
        @Column(name = "operated_by_id") UUID operatedById,
        int beds,
        @Column(name = "opened_on") LocalDate openedOn) {

    InstitutionEntry opened(LocalDate day) {
        return new InstitutionEntry(
                name,
                category,
                hospitalLevel,
                creditCode,
                regionCode,
                address,
                ownership,
                parentId,
                operatedById,
                beds,
                day);
    }
}
