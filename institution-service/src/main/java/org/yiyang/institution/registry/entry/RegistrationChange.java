package org.yiyang.institution.registry.entry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.history.SeenChange;
import org.yiyang.kit.refusal.Refused;

/**
 * What changes of an entry; null leaves a field as it was.
 *
 * @param selfOperated whether nobody else operates it any more
 * @param codeReason why the credit code is genuine though its check character is wrong; kept in the history, not in the entry
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
        Coordinates location,
        String codeReason) {
    public RegistrationChange(
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
        this(
                name,
                category,
                hospitalLevel,
                hospitalGrade,
                creditCode,
                regionCode,
                address,
                ownership,
                operatingMode,
                operatedById,
                selfOperated,
                beds,
                bedKinds,
                openedOn,
                phone,
                location,
                null);
    }

    /** Nothing at all. */
    public static final RegistrationChange NOTHING = opening(null);

    public static RegistrationChange opening(LocalDate day) {
        return only(null, null, false, day);
    }

    public static RegistrationChange moving(String region) {
        return only(region, null, false, null);
    }

    /** By another operator, or, where none is named, by nobody else. */
    public static RegistrationChange operatedBy(UUID operator) {
        return only(null, operator, operator == null, null);
    }

    /** What the register changes by itself, and nothing else. */
    private static RegistrationChange only(String region, UUID operator, boolean selfOperated, LocalDate openedOn) {
        return new RegistrationChange(
                null,
                null,
                null,
                null,
                null,
                region,
                null,
                null,
                null,
                operator,
                selfOperated,
                null,
                null,
                openedOn,
                null,
                null);
    }

    /** What somebody vouches for beside the reason of the change itself. */
    public Optional<String> vouched() {
        return Optional.ofNullable(codeReason);
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
     * Refuses a change after which everything looks just as it stands.
     *
     * @throws Refused 422
     */
    public void mustBeSeenIn(InstitutionEntry stands) {
        if (SeenChange.looksLike(stands, stands.with(this))) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
    }

    /** Whether it names nothing at all. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
