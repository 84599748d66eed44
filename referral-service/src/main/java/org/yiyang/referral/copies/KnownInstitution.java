package org.yiyang.referral.copies;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.PracticeDays;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.institution.PracticePeriod;

/** Our copy of an institution: what it is called, which side it is on, where it belongs, and the days on which it may practise. */
@Entity
@Table(name = "known_institution")
public class KnownInstitution extends InstitutionCopy<KnownInstitution.State> {
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private InstitutionSide side;

    @Column(name = "hospital_level")
    private String level;

    private String category;

    @Embedded
    private GeoPoint location;

    @Column(name = "operated_by_id")
    private UUID operatedById;

    @Column(name = "replaced_by_id")
    private UUID replacedById;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "known_practice_period", joinColumns = @JoinColumn(name = "institution_id"))
    private List<PracticePeriod> practice = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "known_offering", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<OfferingDays> offerings = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "known_category_period", joinColumns = @JoinColumn(name = "institution_id"))
    private Set<CategoryPeriod> categories = new LinkedHashSet<>();

    /** For JPA. */
    protected KnownInstitution() {}

    KnownInstitution(UUID id) {
        super(id);
    }

    /** What this service needs of an institution's snapshot. */
    record State(
            String name,
            String phone,
            String address,
            InstitutionSide kind,
            String hospitalLevel,
            String regionCode,
            UUID parentId,
            UUID operatedById,
            String status,
            LocalDate suspendedOn,
            LocalDate closedOn,
            UUID replacedById,
            List<Days.Span> practice,
            List<Qualification> qualifications,
            String category,
            GeoPoint location,
            List<Offering> offerings,
            List<Registration> registrations)
            implements InstitutionCopy.Facts {
        Days practiceDays() {
            return PracticeDays.of(
                    practice,
                    new PracticeDays.Older(
                            kind == InstitutionSide.MEDICAL, certified(), status, suspendedOn, closedOn));
        }

        private Days certified() {
            return qualifications.stream()
                    .filter(one -> one.kind().startsWith("MEDICAL_"))
                    .flatMap(one -> one.periods().stream())
                    .filter(period -> period.state().equals("VALID"))
                    .map(period -> Days.between(period.from(), period.to()))
                    .reduce(Days.NONE, Days::or);
        }
    }

    /** One certificate of the snapshot. */
    record Qualification(String kind, List<StatePeriod> periods) {}

    /** The days with a department or a capability. */
    record Offering(String kind, String code, LocalDate from, LocalDate to) {}

    /** How it stood in the register on some days. */
    record Registration(LocalDate from, LocalDate to, String status, String category, String regionCode) {}

    /** The days of one state of a certificate. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    @Override
    protected void take(State state, Receipt receipt) {
        super.take(state, receipt);
        address = state.address();
        side = state.kind();
        level = state.hospitalLevel();
        operatedById = state.operatedById();
        replacedById = state.replacedById();
        category = state.category();
        location = state.location();
        learn(state.offerings() == null ? List.of() : state.offerings(), receipt.publishedOn());
        workUnder(state.registrations() == null ? List.of() : state.registrations());
        practice.clear();
        state.practiceDays().spans().forEach(span -> practice.add(PracticePeriod.of(span)));
    }

    /** What ended before the event is asked of no more. */
    private void learn(List<Offering> said, LocalDate saidOn) {
        Set<OfferingDays> known = said.stream()
                .filter(one -> one.to() == null || one.to().isAfter(saidOn))
                .map(one -> new OfferingDays(one.kind(), one.code(), one.from(), one.to()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        offerings.retainAll(known);
        offerings.addAll(known);
    }

    private void workUnder(List<Registration> said) {
        Set<CategoryPeriod> known = said.stream()
                .filter(one -> "OPERATING".equals(one.status()) && one.category() != null)
                .map(one -> new CategoryPeriod(one.category(), one.regionCode(), one.from(), one.to()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        categories.retainAll(known);
        categories.addAll(known);
    }

    /** Whether it works on the day as a grassroots institution (基层医疗卫生机构), by its category. */
    public boolean isGrassroots(LocalDate day) {
        return categories.stream()
                .anyMatch(one -> InstitutionCopy.GRASSROOTS.contains(one.category()) && one.includes(day));
    }

    /** Whether it has a capability on the day, by its code in the register's dictionary. */
    public boolean has(String capability, LocalDate day) {
        return codes("CAPABILITY", day).contains(capability);
    }

    /** What it is and has on a day, as its register says. */
    public Offered offered(LocalDate day) {
        return new Offered(side, category, codes("DEPARTMENT", day), codes("CAPABILITY", day));
    }

    private Set<String> codes(String kind, LocalDate day) {
        return offerings.stream()
                .filter(one -> one.kind().equals(kind) && one.includes(day))
                .map(OfferingDays::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where people find it; null where the register has not said it yet. */
    public String address() {
        return address;
    }

    /** Where it is; null where the register does not say. */
    public GeoPoint location() {
        return location;
    }

    public InstitutionSide side() {
        return side;
    }

    public UUID operatedById() {
        return operatedById;
    }

    /** The institution that took its place; null if none did. */
    public UUID replacedById() {
        return replacedById;
    }

    public boolean closed() {
        return isClosed();
    }

    /** Whether it may practise on the day, as its register says. */
    public boolean mayPractise(LocalDate day) {
        return practice.stream().anyMatch(period -> period.includes(day));
    }
}
