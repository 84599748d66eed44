package org.yiyang.institution.registry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiyang.institution.registry.entry.CertificateStanding;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** One certificate of an institution, with the periods of its states. */
@Entity
@Table(name = "qualification")
public class Qualification {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private QualificationKind kind;

    private String number;
    private String authority;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "qualification_id", nullable = false, updatable = false)
    private List<QualificationPeriod> periods = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "qualification_id", nullable = false, updatable = false)
    private List<Verification> verifications = new ArrayList<>();

    @Column(name = "verification_due_on")
    private LocalDate verificationDueOn;

    /** For JPA. */
    protected Qualification() {}

    private Qualification(QualificationKind kind, String number, String authority) {
        this.id = Ids.next();
        this.kind = kind;
        this.number = number;
        this.authority = authority;
    }

    /**
     * A certificate as it is issued.
     *
     * @param validUntil its last day, null if it has none
     * @param numberReason why a licence's number is genuine that is not built by the rule; null where it is
     */
    public record Issue(
            QualificationKind kind,
            String number,
            String authority,
            LocalDate validFrom,
            LocalDate validUntil,
            String numberReason) {
        public Issue(
                QualificationKind kind, String number, String authority, LocalDate validFrom, LocalDate validUntil) {
            this(kind, number, authority, validFrom, validUntil, null);
        }

        private LocalDate validTo() {
            return validUntil == null ? null : validUntil.plusDays(1);
        }

        Days days() {
            return Days.between(validFrom, validTo());
        }

        /** The same up to the day before another; an open end is null. */
        Issue until(LocalDate end) {
            return new Issue(kind, number, authority, validFrom, end == null ? null : end.minusDays(1), numberReason);
        }
    }

    static Qualification issued(Issue issue, Instant at) {
        Qualification qualification = new Qualification(issue.kind(), issue.number(), issue.authority());
        qualification.periods.add(
                new QualificationPeriod(QualificationState.VALID, null, issue.validFrom(), issue.validTo(), at));
        return qualification;
    }

    /** Refuses a decision from a day before the last one's, which only a correction can go before. */
    void mustNotGoBefore(LocalDate day) {
        List<QualificationPeriod> known = timeline().known();
        LocalDate last = known.get(known.size() - 1).validFrom();
        if (known.size() > 1 && day.isBefore(last)) {
            throw new Refused(InstitutionRefusal.LATER_CHANGE, last).at("/effectiveOn");
        }
    }

    /** Sets a state from a day on; the printed end of a valid certificate stays what it was. */
    public void become(QualificationState state, String document, LocalDate from, Instant at) {
        LocalDate end = switch (state) {
            case VALID, SUSPENDED -> lastEnd();
            case REVOKED, CANCELLED -> null;
        };
        timeline().become(new QualificationPeriod(state, document, from, end, at));
    }

    /**
     * Puts another state in place of what is known of some days, of all days from the first one if they have no end. What
     * was decided for later days stays; but where the state itself went on longer its end is put right, and a revocation
     * or cancellation that began within the days never was.
     */
    void correct(QualificationState state, String document, Days.Span days, Instant at) {
        if (!state.stands() && days.to() != null) {
            throw new Refused(InstitutionRefusal.END_HAS_NO_END, state.zh()).at("/validUntil");
        }
        List<QualificationPeriod> later = days.to() == null ? List.of() : after(state, days, at);
        timeline().become(new QualificationPeriod(state, document, days.from(), days.to(), at));
        periods.addAll(later);
    }

    private List<QualificationPeriod> after(QualificationState corrected, Days.Span days, Instant at) {
        return timeline().known().stream()
                .filter(row -> row.validTo() == null || row.validTo().isAfter(days.to()))
                .filter(row -> !row.validFrom().isBefore(days.to())
                        || (row.state() != corrected
                                && (row.state().stands() || row.validFrom().isBefore(days.from()))))
                .map(row -> QualificationPeriod.copy(
                        row, row.validFrom().isBefore(days.to()) ? days.to() : row.validFrom(), row.validTo(), at))
                .toList();
    }

    /** Goes on after its last day in the state that it is in, up to another day. */
    void carryOn(String document, LocalDate to, Instant at) {
        QualificationPeriod last = timeline().known().get(timeline().known().size() - 1);
        periods.add(new QualificationPeriod(last.state(), document, last.validTo(), to, at));
    }

    /** Stops being extended from a day on, if a document extended it, whatever became of it since; whether one did. */
    public boolean carryOnUntil(String document, LocalDate end, Instant at) {
        Optional<LocalDate> carried = periods.stream()
                .filter(period -> document.equals(period.document()))
                .map(QualificationPeriod::validFrom)
                .min(Comparator.naturalOrder())
                .map(from -> end.isBefore(from) ? from : end);
        boolean goesOn = carried.isPresent()
                && standingDays().spans().stream()
                        .anyMatch(span -> span.to() == null || span.to().isAfter(carried.get()));
        if (goesOn) {
            timeline().endOn(carried.get(), at);
        }
        return goesOn;
    }

    /** Records a verification; {@code correction} puts it in place of the last one. */
    void verify(Verification.Finding finding, String document, boolean correction, Instant at) {
        if (kind != QualificationKind.MEDICAL_LICENCE) {
            throw new Refused(InstitutionRefusal.VERIFICATION_NOT_NEEDED).at("/qualificationId");
        }
        if (!finding.fits()) {
            throw new Refused(InstitutionRefusal.DEFERRAL_UNFIT).at("/deferredUntil");
        }
        if (correction) {
            lastVerification()
                    .orElseThrow(() -> new Refused(InstitutionRefusal.VERIFICATION_MISSING).at("/qualificationId"))
                    .supersede(at);
        }
        verifications.add(new Verification(finding, document, at));
    }

    /**
     * Reckons when the next verification is due.
     *
     * @param counted the day from which the first one is counted
     * @param ended whether nothing is due any more
     */
    void reckon(VerificationRule rule, int beds, LocalDate counted, boolean ended) {
        verificationDueOn = ended || kind != QualificationKind.MEDICAL_LICENCE
                ? null
                : lastVerification().map(last -> last.nextDue(rule, beds)).orElseGet(() -> rule.after(counted, beds));
    }

    /** How it was verified, without what was corrected. */
    public Stream<Verification> verifications() {
        return verifications.stream().filter(Verification::current);
    }

    Optional<Verification> lastVerification() {
        return verifications().max(Comparator.comparing(Verification::verifiedOn));
    }

    /** The day by which it must be verified again; null for what is not verified. */
    public LocalDate verificationDueOn() {
        return verificationDueOn;
    }

    public LocalDate lastEnd() {
        List<QualificationPeriod> known = timeline().known();
        return known.isEmpty() ? null : known.get(known.size() - 1).validTo();
    }

    Timeline<QualificationPeriod> timeline() {
        return new Timeline<>(periods, QualificationPeriod::copy);
    }

    /** Its state on a day; none before its first and after its last day. */
    Optional<QualificationState> stateOn(LocalDate day) {
        return timeline().on(day).map(QualificationPeriod::state);
    }

    /** How it stands on a day. */
    public CertificateStanding standingOn(LocalDate day) {
        return stateOn(day)
                .map(CertificateStanding::of)
                .orElse(
                        day.isBefore(timeline().known().get(0).validFrom())
                                ? CertificateStanding.NOT_YET
                                : CertificateStanding.EXPIRED);
    }

    /** Whether it stands on a day, or has come to a state by then at or after another's end. */
    boolean follows(LocalDate end, LocalDate day) {
        return stateOn(day).filter(QualificationState::stands).isPresent()
                || timeline().known().stream()
                        .map(QualificationPeriod::validFrom)
                        .anyMatch(from -> !from.isBefore(end) && !from.isAfter(day));
    }

    /** Whether it is known to be valid, or able to become so, on a day or after it, even if it begins only then. */
    boolean mayHoldAfter(LocalDate day) {
        return timeline().known().stream()
                .anyMatch(
                        period -> (period.validTo() == null || period.validTo().isAfter(day))
                                && period.state().stands());
    }

    /** The days on which it is valid, as known now. */
    public Days validDays() {
        return daysIn(state -> state == QualificationState.VALID);
    }

    /** The days on which it is valid or suspended, as known now. */
    public Days standingDays() {
        return daysIn(QualificationState::stands);
    }

    private Days daysIn(Predicate<QualificationState> some) {
        return Days.of(timeline().known().stream()
                .filter(period -> some.test(period.state()))
                .toList());
    }

    /** The first day after one on which it becomes valid; null if that is not to come. */
    public LocalDate beginsAfter(LocalDate day) {
        return validDays().spans().stream()
                .map(Days.Span::from)
                .filter(from -> from.isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** Whether it has come to its end: run out, revoked or cancelled. */
    boolean ended(LocalDate day) {
        LocalDate end = lastEnd();
        return (end != null && !end.isAfter(day))
                || stateOn(day).filter(state -> !state.stands()).isPresent();
    }

    /** The same certificate as it is issued to a successor from a day on. */
    Issue from(LocalDate day) {
        return new Issue(kind, number, authority, day, null).until(lastEnd());
    }

    /** Whether it is that very certificate, whatever became of it since. */
    boolean is(Issue issue) {
        Optional<LocalDate> first = periods.stream()
                .min(Comparator.comparing(QualificationPeriod::recordedAt))
                .map(QualificationPeriod::validFrom);
        return kind == issue.kind() && number.equals(issue.number()) && first.equals(Optional.of(issue.validFrom()));
    }

    public List<QualificationPeriod> knownPeriods() {
        return timeline().known();
    }

    public UUID id() {
        return id;
    }

    public QualificationKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    String authority() {
        return authority;
    }
}
