package org.yiyang.contract.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
    static final String DAY_CARE = "DAY_CARE_CENTRE";
    static final String TRUST_CARE = "TRUST_CARE_HOME";

    @Column(name = "credit_code")
    private String creditCode;

    private String kind;

    private String category;

    @Column(name = "hospital_level")
    private String hospitalLevel;

    private String ownership;

    @Column(name = "operated_by_id")
    private UUID operatedById;

    @Embedded
    private Coordinates place;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "replaced_by_id")
    private UUID replacedById;

    @ElementCollection
    @CollectionTable(name = "known_medical_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<MedicalPeriod> medical = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_practice_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<PracticePeriod> practice = new HashSet<>();

    /** The last day of the time that a home has to be filed as such; null where none is known. */
    @Column(name = "care_filing_due_on")
    private LocalDate careFilingDueOn;

    @ElementCollection
    @CollectionTable(name = "known_filing_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<PracticePeriod> filed = new HashSet<>();

    /** For JPA. */
    protected KnownInstitution() {}

    KnownInstitution(UUID id) {
        super(id);
    }

    @Override
    protected void take(InstitutionState state, Receipt received) {
        super.take(state, received);
        creditCode = state.creditCode();
        kind = state.kind();
        category = state.category();
        hospitalLevel = state.hospitalLevel();
        ownership = state.ownership();
        operatedById = state.operatedById();
        closedOn = state.closedOn();
        place = state.location();
        replacedById = state.replacedById();
        Set<MedicalPeriod> now = state.medicalPeriods();
        medical.retainAll(now);
        medical.addAll(now);
        follow(practice, state.practiceDays());
        careFilingDueOn = state.careFilingDueOn();
        follow(filed, state.filedDays());
    }

    private static void follow(Set<PracticePeriod> kept, Days now) {
        Set<PracticePeriod> days = now.spans().stream().map(PracticePeriod::of).collect(Collectors.toSet());
        kept.retainAll(days);
        kept.addAll(days);
    }

    /**
     * The days on which a home should have been filed as such and was not: after its time for it was over, or after its
     * filing; none of one of which neither is known.
     */
    public Days unfiledDays() {
        Days days = filed.stream().map(PracticePeriod::days).reduce(Days.NONE, Days::or);
        LocalDate since = careFilingDueOn == null
                ? days.spans().stream()
                        .map(Days.Span::from)
                        .min(LocalDate::compareTo)
                        .orElse(null)
                : careFilingDueOn.plusDays(1);
        return since == null ? Days.NONE : Days.between(since, null).minus(days);
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

    /** Whether its category is one of the grassroots (基层医疗卫生机构): community, township and outpatient care. */
    public boolean isGrassroots() {
        return category != null && GRASSROOTS.contains(category);
    }

    /** Null of a unit, which has none. */
    public String creditCode() {
        return creditCode;
    }

    /** Null of what has none. */
    public String hospitalLevel() {
        return hospitalLevel;
    }

    /** Where it is; null where nobody said. */
    public Coordinates place() {
        return place;
    }

    public boolean isPublic() {
        return ownership.equals("PUBLIC");
    }

    /** The day on which it closed; null while it has not. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** The institution that took its place when it closed; null of any other. */
    public UUID replacedById() {
        return replacedById;
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
