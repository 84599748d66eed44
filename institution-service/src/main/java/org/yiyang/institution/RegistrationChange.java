package org.yiyang.institution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What changes of an entry; null leaves a field as it was.
 *
 * @param selfOperated whether nobody else operates it any more
 */
public record RegistrationChange(
        String name,
        InstitutionCategory category,
        HospitalLevel hospitalLevel,
        HospitalGrade hospitalGrade,
        String creditCode,
        String regionCode,
        String address,
        Ownership ownership,
        OperatingMode operatingMode,
        UUID operatedById,
        boolean selfOperated,
        Integer beds,
        RegisteredBeds bedKinds,
        LocalDate openedOn) {

    static RegistrationChange opening(LocalDate day) {
        return new RegistrationChange(
                null, null, null, null, null, null, null, null, null, null, false, null, null, day);
    }

    static RegistrationChange moving(String region) {
        return new RegistrationChange(
                null, null, null, null, null, region, null, null, null, null, false, null, null, null);
    }

    /** The field by which a certificate may no longer fit; null if none is named. */
    String touchingCertificates() {
        if (category != null) {
            return "/fields/category";
        }
        return beds == null && bedKinds == null ? null : "/fields/beds";
    }

    /** Whether it names nothing at all. */
    boolean isEmpty() {
        return equals(opening(null));
    }
}
