package org.yiyang.insurance.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.institution.PracticePeriod;

/** Our own small copy of an institution: who may be designated, and whether it may practise. */
@Entity
@Table(name = "known_institution")
public class KnownInstitution extends InstitutionCopy<InstitutionState> {
    private String kind;
    private String category;

    @Column(name = "hospital_level")
    private String hospitalLevel;

    @Column(name = "credit_code")
    private String creditCode;

    private String address;

    private String ownership;

    private int beds;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "replaced_by_id")
    private UUID replacedById;

    @ElementCollection
    @CollectionTable(name = "known_licence", joinColumns = @JoinColumn(name = "institution_id"))
    private List<LicencePeriod> licences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "known_practice_period", joinColumns = @JoinColumn(name = "institution_id"))
    private List<PracticePeriod> practice = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "known_offering", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<OfferingDays> offerings = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_registration", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<RegistrationDays> registrations = new HashSet<>();

    @Transient
    private final Set<RegisteredFact> changed = EnumSet.noneOf(RegisteredFact.class);

    /** For JPA. */
    protected KnownInstitution() {}

    KnownInstitution(UUID id) {
        super(id);
    }

    @Override
    protected void take(InstitutionState state, Receipt receipt) {
        RegisteredFact.Standing before = kind == null ? null : standing();
        super.take(state, receipt);
        kind = state.kind();
        category = state.category();
        hospitalLevel = state.hospitalLevel();
        creditCode = state.creditCode();
        address = state.address();
        ownership = state.ownership();
        beds = state.beds();
        openedOn = state.openedOn();
        closedOn = state.closedOn();
        replacedById = state.replacedById();
        practice.clear();
        state.practiceDays().spans().forEach(span -> practice.add(PracticePeriod.of(span)));
        Set<OfferingDays> offered = state.offerings().stream()
                .map(one -> new OfferingDays(one.kind(), one.code(), one.from(), one.to()))
                .collect(Collectors.toSet());
        offerings.retainAll(offered);
        offerings.addAll(offered);
        List<RegistrationDays> registered = RegistrationDays.joined(state.registrations());
        registrations.retainAll(registered);
        registrations.addAll(registered);
        licences.clear();
        state.qualifications().stream()
                .filter(InstitutionState.Certificate::medical)
                .flatMap(certificate -> certificate.periods().stream())
                .forEach(period -> licences.add(new LicencePeriod(period.state(), period.from(), period.to())));
        if (before != null) {
            note(RegisteredFact.between(before, standing()));
        }
    }

    /** What ended and began again within the same events has not changed. */
    private void note(Set<RegisteredFact> facts) {
        changed.removeAll(RegisteredFact.reversed(facts));
        changed.addAll(facts);
    }

    private RegisteredFact.Standing standing() {
        Set<String> departments = offerings.stream()
                .filter(one -> one.kind().equals("DEPARTMENT") && one.validTo() == null)
                .map(OfferingDays::code)
                .collect(Collectors.toSet());
        boolean works = closedOn == null && !isSuspended();
        return new RegisteredFact.Standing(
                name(), address, ownership, beds, category, hospitalLevel, departments, works);
    }

    /** What the events that are being consumed have changed of what was known; nothing once they are. */
    public Set<RegisteredFact> changedFacts() {
        return changed;
    }

    /** When it may practise, as its register says, and since when it has lost that for good. */
    public Licence licence() {
        Days valid = practice.stream().map(PracticePeriod::days).reduce(Days.NONE, Days::or);
        return new Licence(valid, lostSince());
    }

    private LocalDate lostSince() {
        if (closedOn != null) {
            return closedOn;
        }
        LocalDate day = licences.stream()
                .filter(LicencePeriod::lost)
                .map(LicencePeriod::validFrom)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean another = day != null && licences.stream().anyMatch(period -> !period.lost() && period.reaches(day));
        return another ? null : day;
    }

    /**
     * How it stood in its register on a day: before its first row as in the first, after its last row as in the last,
     * and as it is known now where the register has published no rows.
     */
    public RegistrationDays registered(LocalDate day) {
        Comparator<RegistrationDays> byDay = Comparator.comparing(RegistrationDays::validFrom);
        return registrations.stream()
                .filter(one -> one.begunBy(day))
                .max(byDay)
                .or(() -> registrations.stream().min(byDay))
                .orElseGet(() -> new RegistrationDays(day, null, category, hospitalLevel, regionCode()));
    }

    public String category() {
        return category;
    }

    /** Of a hospital, as the register knows it; null where it knows none. */
    public String hospitalLevel() {
        return hospitalLevel;
    }

    /** Its unified social credit code; null of a unit, and where none has been published yet. */
    public String creditCode() {
        return creditCode;
    }

    public int beds() {
        return beds;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The first day on which it was closed; null while it is not. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Which institution went on in its place; null where none did. */
    public UUID replacedById() {
        return replacedById;
    }

    /** A home cares; what practises medicine is its unit. */
    public boolean medical() {
        return "MEDICAL".equals(kind);
    }

    /** 公立: run by the public itself. */
    public boolean isPublic() {
        return "PUBLIC".equals(ownership);
    }
}
