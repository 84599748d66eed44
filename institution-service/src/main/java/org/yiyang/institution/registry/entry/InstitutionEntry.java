package org.yiyang.institution.registry.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * What is entered of an institution.
 *
 * @param creditCode 统一社会信用代码, null for a unit without one of its own
 * @param parentId the institution inside which it works, null for one on its own
 * @param operatedById the medical institution that runs it as its practice site, null if it runs itself
 * @param beds all its beds but those at elders' homes
 * @param openedOn the day on which it began to work, null if it has not yet, or if nobody knows
 * @param hospitalGrade null where it has no level
 * @param operatingMode how a home is run, null where nobody said
 * @param phone the number at which the public reaches it, never a person's own; null where nobody said
 * @param location where its entrance is; null where nobody said
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
        @Column(name = "opened_on") LocalDate openedOn,

        @Enumerated(EnumType.STRING) @Column(name = "hospital_grade", length = 20)
        HospitalGrade hospitalGrade,

        @Enumerated(EnumType.STRING) @Column(name = "operating_mode", length = 30)
        OperatingMode operatingMode,

        RegisteredBeds bedKinds,
        String phone,
        Coordinates location) {

    /** Refuses what contradicts itself: a grade without its level, more beds of a kind than beds. */
    public void check() {
        if (hospitalGrade != null && !hospitalGrade.fits(hospitalLevel)) {
            throw new Refused(InstitutionRefusal.GRADE_UNFIT, hospitalGrade.zh()).at("/hospitalGrade");
        }
        bedKinds.check(beds);
    }

    /** Its beds for elders who live there; where a medical institution names no kinds, any of its beds may be meant. */
    public int lodging() {
        return category.kind() == InstitutionKind.CARE || bedKinds.care() > 0 ? bedKinds.care() : beds;
    }

    /** Since when it is known to have been: it may have worked long before it is entered. */
    public LocalDate since(LocalDate today) {
        return openedOn != null && openedOn.isBefore(today) ? openedOn : today;
    }

    /**
     * Opened by its first certificate, unless the day is known. What was taken over from paper may have had certificates
     * before those that were entered of it: the first day of one that is older than the takeover says nothing.
     */
    public InstitutionEntry openedBy(LocalDate certified, Takeover takeover) {
        boolean first = takeover == null || !certified.isBefore(LocalDate.ofInstant(takeover.enteredAt(), Call.CHINA));
        return openedOn == null && first ? opened(certified) : this;
    }

    public InstitutionEntry opened(LocalDate day) {
        return with(RegistrationChange.opening(day));
    }

    /** The same with what a change names; what it leaves out stays. */
    public InstitutionEntry with(RegistrationChange change) {
        InstitutionCategory newCategory = or(change.category(), category);
        int newBeds = or(change.beds(), beds);
        return new InstitutionEntry(
                or(change.name(), name),
                newCategory,
                or(change.hospitalLevel(), hospitalLevel),
                or(change.creditCode(), creditCode),
                or(change.regionCode(), regionCode),
                or(change.address(), address),
                or(change.ownership(), ownership),
                parentId,
                change.selfOperated() ? null : or(change.operatedById(), operatedById),
                newBeds,
                or(change.openedOn(), openedOn),
                or(change.hospitalGrade(), hospitalGrade),
                or(change.operatingMode(), operatingMode),
                kinds(change, newCategory.kind(), newBeds),
                or(change.phone(), phone),
                moved(change));
    }

    /** Whoever moves without saying where to is nowhere that is known, rather than where it was. */
    private Coordinates moved(RegistrationChange change) {
        boolean stays = change.address() == null || NormalForm.looksLike(change.address(), address);
        return stays ? or(change.location(), location) : change.location();
    }

    /** A new total without its kinds is taken as the kinds of a new entry are. */
    private RegisteredBeds kinds(RegistrationChange change, InstitutionKind kind, int total) {
        if (change.bedKinds() != null) {
            return change.bedKinds();
        }
        return change.beds() == null ? bedKinds : RegisteredBeds.of(kind, total);
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }
}
