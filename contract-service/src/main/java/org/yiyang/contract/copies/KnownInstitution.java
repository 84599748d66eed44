package org.yiyang.contract.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.inbox.Copy;
import org.yiyang.kit.institution.InstitutionContact;

/** Our copy of an institution: what agreements must know of their parties. */
@Entity
@Table(name = "known_institution")
public class KnownInstitution extends Copy<InstitutionState> {
    private String name;

    private String phone;

    private String kind;

    @Column(name = "region_code")
    private String regionCode;

    private String ownership;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "operated_by_id")
    private UUID operatedById;

    private String status;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "known_medical_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<MedicalPeriod> medical = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_practice_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<PracticePeriod> practice = new HashSet<>();

    /** For JPA. */
    protected KnownInstitution() {}

    KnownInstitution(UUID id) {
        super(id);
    }

    @Override
    protected void take(InstitutionState state, Heard heard) {
        name = state.name();
        phone = state.phone();
        kind = state.kind();
        regionCode = state.regionCode();
        ownership = state.ownership();
        parentId = state.parentId();
        operatedById = state.operatedById();
        status = state.status();
        closedOn = state.closedOn();
        Set<MedicalPeriod> now = state.medicalPeriods();
        medical.retainAll(now);
        medical.addAll(now);
        Set<PracticePeriod> days =
                state.practiceDays().spans().stream().map(PracticePeriod::of).collect(Collectors.toSet());
        practice.retainAll(days);
        practice.addAll(days);
    }

    /** The days on which it may practise, as its register says. */
    public Days practiceDays() {
        return practice.stream().map(PracticePeriod::days).reduce(Days.NONE, Days::or);
    }

    /** The days on which one of its medical certificates was in this state. */
    public Days daysIn(String state) {
        return medical.stream()
                .filter(period -> period.state().equals(state))
                .map(MedicalPeriod::days)
                .reduce(Days.NONE, Days::or);
    }

    /** All days since its first medical certificate. */
    public Days daysSinceFirstCertificate() {
        return medical.stream()
                .map(MedicalPeriod::validFrom)
                .min(LocalDate::compareTo)
                .map(first -> Days.between(first, null))
                .orElse(Days.NONE);
    }

    public boolean isMedical() {
        return kind.equals("MEDICAL");
    }

    public boolean isCare() {
        return kind.equals("CARE");
    }

    public boolean isPublic() {
        return ownership.equals("PUBLIC");
    }

    public boolean isClosed() {
        return status.equals("CLOSED");
    }

    /** The day on which it closed; null while it has not. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Whether it is the other's own unit, which the other runs itself. */
    public boolean isUnitOf(KnownInstitution whole) {
        return whole.id().equals(parentId);
    }

    public String name() {
        return name;
    }

    /** What it is called, and by which telephone the public reaches it. */
    public InstitutionContact contact() {
        return new InstitutionContact(id(), name, phone);
    }

    public String regionCode() {
        return regionCode;
    }
}
