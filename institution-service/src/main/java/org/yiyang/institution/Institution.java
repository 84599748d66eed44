package org.yiyang.institution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * A hospital, a care home, or a unit inside one (then with a parent). Its certificates are part of it; whether it has
 * both (两证齐全) follows from their periods and those of its units, on every day separately.
 */
@Entity
@Table(name = "institution")
public class Institution extends Aggregate {
    static final String KIND = "institution";

    @Embedded
    private InstitutionEntry entry;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private InstitutionStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<Qualification> qualifications = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<CertificationPeriod> certification = new ArrayList<>();

    /** For JPA. */
    protected Institution() {}

    private Institution(InstitutionEntry entry, Origin origin) {
        super(Ids.next());
        this.entry = entry;
        this.origin = origin;
    }

    static Institution registered(InstitutionEntry entry, Instant at) {
        Institution institution = new Institution(entry, Origin.PROCEDURE);
        institution.become(InstitutionStatus.REGISTERED, "register", null, at);
        return institution;
    }

    /** Taken over from paper (存量登记) with the certificates that it had. */
    static Institution takenOver(InstitutionEntry entry, List<Qualification.Issue> certificates, Takeover mark) {
        Institution institution = new Institution(entry, Origin.TAKEOVER);
        institution.takeover = mark;
        for (Qualification.Issue certificate : certificates) {
            HoldingRule.check(entry, certificate);
            institution.qualifications.add(Qualification.issued(certificate, mark.enteredAt()));
        }
        institution.become(
                certificates.isEmpty() ? InstitutionStatus.REGISTERED : InstitutionStatus.OPERATING,
                "takeover",
                mark.reason(),
                mark.enteredAt());
        return institution;
    }

    /** Gives it a certificate; the first one opens it. */
    InstitutionEvent qualify(Qualification.Issue issue, Instant at) {
        mustAllow("qualify");
        HoldingRule.check(entry, issue);
        boolean held = qualifications.stream()
                .anyMatch(one -> one.kind() == issue.kind() && one.validDays().holds(issue.validFrom()));
        if (held) {
            throw new Refused(InstitutionRefusal.QUALIFICATION_DUPLICATE);
        }
        Qualification qualification = Qualification.issued(issue, at);
        qualifications.add(qualification);
        if (entry.openedOn() == null) {
            entry = entry.opened(issue.validFrom());
        }
        if (status == InstitutionStatus.REGISTERED) {
            become(InstitutionStatus.OPERATING, "qualify", null, at);
        } else {
            note(Move.of("qualify", status, status, null, at));
        }
        return new InstitutionEvent.QualificationIssued(qualification.id());
    }

    /** Moves one certificate to another state from a day on. */
    InstitutionEvent moveQualification(QualificationMove move, Instant at) {
        mustAllow(move.verb());
        Qualification qualification = qualification(move.qualification());
        QualificationState before = qualification.stateOn(move.from()).orElse(null);
        if (before == null || !before.next().contains(move.to())) {
            throw new Refused(
                            InstitutionRefusal.QUALIFICATION_MOVE,
                            before == null ? "—" : before.zh(),
                            move.from(),
                            move.to().zh())
                    .allowing(status.verbs());
        }
        qualification.become(move.to(), move.document(), move.from(), at);
        note(Move.of(move.verb(), status, status, move.reason(), at));
        return move.event();
    }

    /** Mends a mistaken state: what is known of all days from the first named one is replaced; history keeps both. */
    InstitutionEvent correctQualification(UUID id, QualificationState state, Days.Span days, Mending why) {
        mustAllow("correct-qualification");
        if (days.to() != null && !days.from().isBefore(days.to())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
        qualification(id).correct(state, why.document(), days, why.at());
        note(Move.of("correct-qualification", status, status, why.reason(), why.at())
                .asCorrection());
        return new InstitutionEvent.QualificationCorrected(id);
    }

    /** Why a record is corrected. */
    record Mending(String document, String reason, Instant at) {}

    /** Tells that a certificate's last day has passed; its periods said so all along. */
    InstitutionEvent qualificationExpired(UUID id, Instant at) {
        note(Move.of("expire-qualification", status, status, null, at));
        return new InstitutionEvent.QualificationExpired(id);
    }

    InstitutionEvent suspend(String reason, Instant at) {
        become(InstitutionStatus.SUSPENDED, "suspend", reason, at);
        return new InstitutionEvent.InstitutionSuspended();
    }

    InstitutionEvent resume(String reason, Instant at) {
        become(InstitutionStatus.OPERATING, "resume", reason, at);
        return new InstitutionEvent.InstitutionResumed();
    }

    /** Closes it for good (歇业、注销) and cancels what certificates it still holds. */
    InstitutionEvent close(String reason, int residents, LocalDate today, Instant at) {
        mustAllow("close");
        if (side() == InstitutionKind.CARE && residents > 0) {
            throw new Refused(InstitutionRefusal.RESIDENTS_REMAIN, residents);
        }
        qualifications.stream()
                .filter(one -> one.stateOn(today)
                        .filter(state -> !state.next().isEmpty())
                        .isPresent())
                .forEach(one -> one.become(QualificationState.CANCELLED, null, today, at));
        become(InstitutionStatus.CLOSED, "close", reason, at);
        return new InstitutionEvent.InstitutionClosed();
    }

    /** Derives on which days it has both certificates, and tells if that has changed. */
    Optional<InstitutionEvent> recertify(List<Institution> units, LocalDate today, Instant at) {
        Days both = DualCertification.days(this, units);
        Days before = certifiedDays();
        if (both.equals(before)) {
            return Optional.empty();
        }
        certification.forEach(period -> period.end(at));
        both.spans()
                .forEach(span -> certification.add(
                        new CertificationPeriod(IntegrationType.of(side()), span.from(), span.to(), at)));
        note(Move.of("recertify", status, status, null, at));
        return Optional.of(certified(before.holds(today), both.holds(today)));
    }

    private static InstitutionEvent certified(boolean before, boolean now) {
        if (before == now) {
            return new InstitutionEvent.DualCertificationChanged();
        }
        return now ? new InstitutionEvent.DualCertifiedGained() : new InstitutionEvent.DualCertifiedLost();
    }

    /** The days on which it holds a certificate of that side itself. */
    Days validDays(InstitutionKind side) {
        return qualifications.stream()
                .filter(one -> one.kind().side() == side)
                .map(Qualification::validDays)
                .reduce(Days.NONE, Days::or);
    }

    private Days certifiedDays() {
        return Days.of(
                certification.stream().filter(CertificationPeriod::current).toList());
    }

    /** What kind of certificate an id stands for, which decides whose matter it is. */
    QualificationKind qualificationKind(UUID id) {
        return qualification(id).kind();
    }

    private Qualification qualification(UUID id) {
        return qualifications.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(InstitutionRefusal.QUALIFICATION_UNKNOWN).at("/qualificationId"));
    }

    private void become(InstitutionStatus next, String verb, String reason, Instant at) {
        if (status != null && !status.next().contains(next)) {
            throw refusedMove(verb);
        }
        InstitutionStatus before = status;
        status = next;
        note(Move.of(verb, before, next, reason, at));
    }

    private void mustAllow(String verb) {
        if (!status.verbs().contains(verb)) {
            throw refusedMove(verb);
        }
    }

    private Refused refusedMove(String verb) {
        return new Refused(KitRefusal.MOVE_NOT_ALLOWED, status.zh(), verb).allowing(status.verbs());
    }

    @Override
    public InstitutionSnapshot snapshot() {
        return InstitutionSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String statusName() {
        return status.name();
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    InstitutionEntry entry() {
        return entry;
    }

    InstitutionKind side() {
        return entry.category().kind();
    }

    InstitutionStatus status() {
        return status;
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }

    List<Qualification> qualifications() {
        return qualifications;
    }

    List<CertificationPeriod> certification() {
        return certification.stream().filter(CertificationPeriod::current).toList();
    }
}
