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
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.institution.PracticePeriod;

/** Our copy of an institution: what agreements must know of their parties. */
@Entity
@Table(name = "known_institution")
public class KnownInstitution extends InstitutionCopy<InstitutionState> {
    private String kind;

    private String category;

    @Column(name = "hospital_level")
    private String hospitalLevel;

    private String ownership;

    @Column(name = "operated_by_id")
    private UUID operatedById;

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
        super.take(state, heard);
        kind = state.kind();
        category = state.category();
        hospitalLevel = state.hospitalLevel();
        ownership = state.ownership();
        operatedById = state.operatedById();
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

    /** Whether it cares by day only. */
    public boolean isDayCare() {
        return "DAY_CARE_CENTRE".equals(category);
    }

    public boolean isPublic() {
        return ownership.equals("PUBLIC");
    }

    /** The day on which it closed; null while it has not. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Whether it is the other's own unit, which the other runs itself. */
    public boolean isUnitOf(KnownInstitution whole) {
        return whole.id().equals(parentId());
    }

    /** What it is called, and by which telephone the public reaches it. */
    public InstitutionContact contact() {
        return new InstitutionContact(id(), name(), phone());
    }
}
