package org.yiyang.institution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/**
 * A hospital, a care home, or a unit inside one (then with a parent). Its certificates are part of it; whether it has
 * both (两证齐全) follows from their periods and those of its units, on every day separately.
 */
@Entity
@Table(name = "institution")
public class Institution extends Registrant {
    static final String KIND = "institution";

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<Qualification> qualifications = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<CertificationPeriod> certification = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<OfferingPeriod> offerings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<GreenChannelPeriod> greenChannels = new ArrayList<>();

    @Column(name = "replaced_by_id")
    private UUID replacedById;

    /** For JPA. */
    protected Institution() {}

    private Institution(InstitutionEntry entry, Origin origin, Takeover takeover) {
        super(Ids.next(), entry, origin, takeover);
    }

    static Institution registered(InstitutionEntry entry, Offered offered, LocalDate today, Instant at) {
        Institution institution = new Institution(entry, Origin.PROCEDURE, null);
        institution.mustHaveDepartments(offered);
        institution.enter(InstitutionStatus.REGISTERED, "register", entry.since(today), at);
        institution.offerings().become(offered, new Days.Span(today, null), at);
        return institution;
    }

    /** Taken over from paper (存量登记) with the certificates that it had. */
    static Institution takenOver(Institutions.Paper paper, LocalDate today) {
        Instant at = paper.mark().enteredAt();
        Institution institution = new Institution(paper.entry(), Origin.TAKEOVER, paper.mark());
        institution.mustHaveDepartments(paper.offered());
        paper.certificates().forEach(one -> institution.certificates().issue(paper.entry(), one, at));
        institution.enter(
                institution.certificates().begun(today) ? InstitutionStatus.OPERATING : InstitutionStatus.REGISTERED,
                "takeover",
                paper.since(today),
                at);
        institution
                .offerings()
                .become(
                        paper.offered(),
                        new Days.Span(institution.registrations().get(0).validFrom(), null),
                        at);
        return institution;
    }

    /** Gives it a certificate; the first one opens it, on its first day if that is still to come. */
    InstitutionEvent qualify(Qualification.Issue issue, LocalDate today, Instant at) {
        status().mustAllow("qualify");
        InstitutionStatus before = status();
        Qualification qualification = certificates().issue(entry(), issue, at);
        open(issue.validFrom(), today, at);
        note(Move.of("qualify", before, status(), null, at));
        return new InstitutionEvent.QualificationIssued(qualification.id());
    }

    /** Moves one certificate to another state from a day on. */
    InstitutionEvent moveQualification(QualificationMove move, Instant at) {
        status().mustAllow(move.verb());
        certificates().move(move, status().verbs(), at);
        note(Move.of(move.verb(), status(), status(), move.reason(), at));
        return move.event();
    }

    /** Mends a mistaken state: what is known of all days from the first named one is replaced; history keeps both. */
    InstitutionEvent correctQualification(UUID id, QualificationState state, Days.Span days, Mending why) {
        status().mustAllow("correct-qualification");
        mustRunForwards(days);
        InstitutionStatus before = status();
        certificates().correct(id, state, why.document(), days, why.at());
        if (state == QualificationState.VALID) {
            open(days.from(), LocalDate.ofInstant(why.at(), Call.CHINA), why.at());
        }
        note(Move.of("correct-qualification", before, status(), why.reason(), why.at())
                .asCorrection());
        return new InstitutionEvent.QualificationCorrected(id);
    }

    /** Records that a licence was verified (校验), or puts right what was recorded of the last time. */
    InstitutionEvent verifyQualification(Verification.Finding finding, boolean correction, Decision decision) {
        String verb = correction ? "correct-verification" : "verify-qualification";
        status().mustAllow(verb);
        certificates().get(finding.qualification()).verify(finding, decision.document(), correction, decision.at());
        Move move = Move.of(verb, status(), status(), decision.reason(), decision.at());
        note(correction ? move.asCorrection() : move);
        return new InstitutionEvent.QualificationVerified(finding.qualification());
    }

    /** Ends because another takes its place; what certificates were valid are handed to the other. */
    List<Qualification.Issue> replace(UUID successor, Decision decision) {
        become(InstitutionStatus.CLOSED, "replace", decision);
        replacedById = successor;
        greenChannels().end(decision.effectiveOn(), decision.at());
        return certificates().handOver(decision.document(), decision.effectiveOn(), decision.at());
    }

    /** Takes another's place, with the certificates that it is to have of it. */
    InstitutionEvent absorb(UUID replaced, List<Qualification.Issue> handed, LocalDate today, Decision decision) {
        InstitutionStatus before = status();
        certificates().takeOver(entry(), handed, decision.at());
        if (!handed.isEmpty()) {
            open(decision.effectiveOn(), today, decision.at());
        }
        note(Move.of("absorb", before, status(), decision.reason(), decision.at()));
        return new InstitutionEvent.InstitutionAbsorbed(replaced);
    }

    /** The institution that took its place; null while it has none, or works again. */
    UUID replacedById() {
        return replacedById(status());
    }

    UUID replacedById(InstitutionStatus then) {
        return then == InstitutionStatus.CLOSED ? replacedById : null;
    }

    /** Its first day has come; the first one opens the institution. */
    InstitutionEvent qualificationBegan(UUID id, LocalDate day, Instant at) {
        InstitutionStatus before = status();
        open(day, day, at);
        note(Move.of("begin-qualification", before, status(), null, at));
        return new InstitutionEvent.QualificationBegan(id);
    }

    /**
     * Closes it for good (歇业、注销) and cancels what certificates it still holds.
     *
     * @param settlement the number of the plan by which the residents are settled, null without one
     */
    InstitutionEvent close(Decision decision, int residents, String settlement) {
        status().mustAllow("close");
        if (side() == InstitutionKind.CARE && residents > 0 && settlement == null) {
            throw new Refused(InstitutionRefusal.RESIDENTS_REMAIN, residents);
        }
        become(InstitutionStatus.CLOSED, "close", decision);
        certificates().cancelAll(decision.document(), decision.effectiveOn(), decision.at());
        greenChannels().end(decision.effectiveOn(), decision.at());
        return new InstitutionEvent.InstitutionClosed();
    }

    /** Says from a day on what departments and capabilities it has. */
    InstitutionEvent offer(Offered offered, Decision decision) {
        status().mustAllow("offer");
        mustHaveDepartments(offered);
        offerings().mustFollow(offered, decision.effectiveOn());
        offerings().become(offered, new Days.Span(decision.effectiveOn(), null), decision.at());
        note(Move.of("offer", status(), status(), decision.reason(), decision.at()));
        return new InstitutionEvent.OfferingsChanged();
    }

    InstitutionEvent correctOfferings(Offered offered, Days.Span days, Mending why) {
        status().mustAllow("correct-offerings");
        mustHaveDepartments(offered);
        mustRunForwards(days);
        offerings().become(offered, days, why.at());
        note(Move.of("correct-offerings", status(), status(), why.reason(), why.at())
                .asCorrection());
        return new InstitutionEvent.OfferingsChanged();
    }

    private void mustHaveDepartments(Offered offered) {
        if (side() == InstitutionKind.CARE
                && offered.departments() != null
                && !offered.departments().isEmpty()) {
            throw new Refused(InstitutionRefusal.NOT_MEDICAL).at("/departments");
        }
    }

    /** Opens the green channel for elders, or changes what an open one offers. */
    InstitutionEvent openGreenChannel(GreenChannelPeriod.Channel channel, Decision decision) {
        status().mustAllow("open-green-channel");
        if (side() != InstitutionKind.MEDICAL) {
            throw new Refused(InstitutionRefusal.NOT_MEDICAL);
        }
        greenChannels().open(channel, decision.effectiveOn(), decision.at());
        note(Move.of("open-green-channel", status(), status(), decision.reason(), decision.at()));
        return new InstitutionEvent.GreenChannelChanged();
    }

    InstitutionEvent closeGreenChannel(Decision decision) {
        status().mustAllow("close-green-channel");
        greenChannels().close(decision.effectiveOn(), decision.at());
        note(Move.of("close-green-channel", status(), status(), decision.reason(), decision.at()));
        return new InstitutionEvent.GreenChannelChanged();
    }

    /** Lets the green channel have been open, or closed where none is named, during some days. */
    InstitutionEvent correctGreenChannel(GreenChannelPeriod.Channel channel, Days.Span days, Mending why) {
        status().mustAllow("correct-green-channel");
        mustRunForwards(days);
        if (side() != InstitutionKind.MEDICAL) {
            throw new Refused(InstitutionRefusal.NOT_MEDICAL);
        }
        greenChannels().correct(channel, days, why.at());
        note(Move.of("correct-green-channel", status(), status(), why.reason(), why.at())
                .asCorrection());
        return new InstitutionEvent.GreenChannelChanged();
    }

    /** Derives on which days it has both certificates, and tells if that has changed since what was told of a day. */
    Optional<InstitutionEvent> recertify(List<Institution> units, LocalDate told, LocalDate today, Instant at) {
        Days both = DualCertification.days(this, units);
        Days before = Days.of(certification());
        if (both.equals(before)) {
            return Optional.empty();
        }
        certification.forEach(period -> period.end(at));
        both.spans()
                .forEach(span -> certification.add(
                        new CertificationPeriod(IntegrationType.of(side()), span.from(), span.to(), at)));
        return Optional.of(noted("recertify", DualCertification.told(before.holds(told), both.holds(today)), at));
    }

    /** Tells that it has come to have both certificates on a day, or has them no more; its days said so all along. */
    Optional<InstitutionEvent> turned(LocalDate day, Instant at) {
        Days both = Days.of(certification());
        boolean before = both.holds(day.minusDays(1));
        if (before == both.holds(day)) {
            return Optional.empty();
        }
        return Optional.of(noted("recertify", DualCertification.told(before, !before), at));
    }

    Certificates certificates() {
        return new Certificates(qualifications);
    }

    OfferingTimeline offerings() {
        return new OfferingTimeline(offerings);
    }

    GreenChannelTimeline greenChannels() {
        return new GreenChannelTimeline(greenChannels);
    }

    List<Qualification> qualifications() {
        return qualifications;
    }

    List<CertificationPeriod> certification() {
        return certification.stream().filter(CertificationPeriod::current).toList();
    }

    @Override
    public InstitutionSnapshot snapshot() {
        return InstitutionSnapshot.of(this).published();
    }

    @Override
    public String kind() {
        return KIND;
    }
}
