package org.yiyang.institution.registry.entry;

import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

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
        LocalDate openedOn,
        String phone,
        Coordinates location) {

    /** Nothing at all. */
    public static final RegistrationChange NOTHING = opening(null);

    public static RegistrationChange opening(LocalDate day) {
        return new RegistrationChange(
                null, null, null, null, null, null, null, null, null, null, false, null, null, day, null, null);
    }

    public static RegistrationChange moving(String region) {
        return new RegistrationChange(
                null, null, null, null, null, region, null, null, null, null, false, null, null, null, null, null);
    }

    /** By another operator, or, where none is named, by nobody else. */
    public static RegistrationChange operatedBy(UUID operator) {
        return new RegistrationChange(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                operator,
                operator == null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Refuses to make a medical institution a care home, or the other way round. */
    public void mustStayOn(InstitutionKind side) {
        if (category != null && category.kind() != side) {
            throw new Refused(InstitutionRefusal.CATEGORY_OTHER_KIND, category.zh()).at("/category");
        }
    }

    /** The field by which a certificate may no longer fit; null if none is named. */
    public String touchingCertificates() {
        if (category != null) {
            return "/fields/category";
        }
        return beds == null && bedKinds == null ? null : "/fields/beds";
    }

    /**
     * Refuses a change of nothing but a text or two that look just like those that stand.
     *
     * @throws Refused 422
     */
    public void mustBeSeenIn(InstitutionEntry stands) {
        if (isUnseenIn(stands)) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
    }

    private boolean isUnseenIn(InstitutionEntry stands) {
        RegistrationChange without = new RegistrationChange(
                name == null || NormalForm.looksLike(name, stands.name()) ? null : name,
                category,
                hospitalLevel,
                hospitalGrade,
                creditCode,
                regionCode,
                address == null || NormalForm.looksLike(address, stands.address()) ? null : address,
                ownership,
                operatingMode,
                operatedById,
                selfOperated,
                beds,
                bedKinds,
                openedOn,
                phone == null || phone.equals(stands.phone()) ? null : phone,
                location == null || location.equals(stands.location()) ? null : location);
        return without.isEmpty();
    }

    /** Whether it names nothing at all. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
