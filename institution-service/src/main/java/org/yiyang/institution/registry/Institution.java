package org.yiyang.institution.registry;

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
import java.util.function.UnaryOperator;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.RegistrationPeriod;
import org.yiyang.institution.registry.entry.RegistrationPeriod.Content;
import org.yiyang.institution.registry.entry.RegistrationTimeline;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.Stateful;

/**
 * A hospital, a care home, or a unit inside one (then with a parent). Its entry and its status change from a day on, and the
 * rows know what they were on every day; those here are of the last row. Its certificates are part of it; whether it has both
 * (两证齐全) follows from their periods and those of its units, on every day separately.
 */
@Entity
@Table(name = "institution")
public class Institution extends FilingOwed implements Stateful<InstitutionStatus> {
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

    @Embedded
    private NameIndex names = new NameIndex();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "institution_id", nullable = false, updatable = false)
    private List<RegistrationPeriod> registrations = new ArrayList<>();

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
        super(Ids.next());
        entry.check();
        this.entry = entry;
        this.origin = origin;
        this.takeover = takeover;
    }

    public static Institution registered(InstitutionEntry entry, OfferedServices offered, LocalDate today, Instant at) {
        return registered(entry, offered, null, today, at);
    }

    /** @param reason why it is entered though something of it is unusual; null where nothing is */
    public static Institution registered(
            InstitutionEntry entry, OfferedServices offered, String reason, LocalDate today, Instant at) {
        Institution institution = new Institution(entry, Origin.PROCEDURE, null);
        offered.mustSuit(institution.side());
        institution.enter(InstitutionStatus.REGISTERED, "register", reason, entry.since(today), at);
        institution.offerings().become(offered, new Days.Span(today, null), at);
        return institution;
    }

    /** Taken over from paper (存量登记) with the certificates that it had. */
    public static Institution takenOver(Paper paper, LocalDate today) {
        Instant at = paper.mark().enteredAt();
        Institution institution = new Institution(paper.entry(), Origin.TAKEOVER, paper.mark());
        paper.offered().mustSuit(institution.side());
        paper.certificates().forEach(one -> institution.certificates().issue(paper.entry(), one, at));
        boolean begun = institution.certificates().begun(today);
        InstitutionStatus first = begun ? InstitutionStatus.OPERATING : InstitutionStatus.REGISTERED;
        institution.enter(first, "takeover", paper.why(), paper.since(today), at);
        paper.numberReasons().forEach(why -> institution.step("qualify", first, why, at));
        institution.offerings().become(paper.offered(), new Days.Span(paper.since(today), null), at);
        return institution;
    }

    /** Enters it, as it is since a day. */
    void enter(InstitutionStatus first, String verb, String reason, LocalDate since, Instant at) {
        timeline().begin(new Content(entry, first, takeover == null ? null : takeover.document()), since, at);
        names.follow(entry.name(), timeline().known());
        step(verb, first, reason, at);
    }

    public InstitutionEvent suspend(Decision decision) {
        become(InstitutionStatus.SUSPENDED, "suspend", decision);
        return new InstitutionEvent.InstitutionSuspended();
    }

    public InstitutionEvent resume(Decision decision) {
        become(InstitutionStatus.OPERATING, "resume", decision);
        return new InstitutionEvent.InstitutionResumed();
    }

    /** Changes the entry from a day on (变更): renames it, moves it, gives it other beds. */
    public InstitutionEvent change(RegistrationChange change, Decision decision) {
        mustAllow("change");
        change.mustStayOn(side());
        InstitutionEntry changed = entry.with(change);
        changed.check();
        timeline().change(row -> row.with(change, null, decision.document()), decision.effectiveOn(), decision.at());
        entry = changed;
        names.follow(entry.name(), timeline().known());
        change.vouched().ifPresent(why -> step("change", status, why, decision.at()));
        return noted("change", decision.reason(), new InstitutionEvent.InstitutionChanged(), decision.at());
    }

    /** Follows another in what nobody decides of itself: where its home is, or who operates it. */
    public InstitutionEvent follow(String verb, UnaryOperator<Content> change, Days.Span days, CorrectionGround why) {
        timeline().alter(change, days, why.at());
        entry = latest().entry();
        return noted(verb, why.reason(), new InstitutionEvent.InstitutionChanged(), why.at());
    }

    /** Another is responsible for it; nothing that the register shows of it changes. */
    public InstitutionEvent changePrincipal(Decision decision) {
        mustAllow("change");
        return noted("change-principal", decision.reason(), new InstitutionEvent.InstitutionChanged(), decision.at());
    }

    /** Mends what was entered or decided by mistake for some days; history keeps both. */
    public InstitutionEvent correctRegistration(
            RegistrationChange change, InstitutionStatus wanted, Days.Span days, CorrectionGround why) {
        mustAllow("correct-registration");
        change.mustStayOn(side());
        CorrectionGround.mustRunForwards(days);
        timeline().reach(days.from(), why.at());
        timeline().alter(row -> row.with(change, wanted, why.document()), days, why.at());
        timeline().known().forEach(row -> row.entry().check());
        entry = timeline().latest().entry();
        names.follow(entry.name(), timeline().known());
        change.vouched().ifPresent(reason -> step("correct-registration", status, reason, why.at()));
        step("correct-registration", timeline().latest().status(), why.reason(), why.at());
        ClosingEffects.of(this, why.document(), why.at());
        return new InstitutionEvent.InstitutionCorrected();
    }

    /** Stands as its rows say again. */
    void reopened(CorrectionGround why) {
        entry = latest().entry();
        names.follow(entry.name(), timeline().known());
        step("correct-closing", latest().status(), why.reason(), why.at());
    }

    /**
     * It has a certificate from a day on; the first one opens it, but not before its day. What was entered is taken to
     * have been so since then. Whatever works already has opened before, whether or not it is known when.
     *
     * @return what it is from then on; whoever calls notes the step
     */
    InstitutionStatus open(LocalDate certified, LocalDate today, Instant at) {
        if (!certified.isAfter(today)) {
            timeline().open(certified, takeover, at);
            entry = latest().entry();
        }
        return latest().status();
    }

    void become(InstitutionStatus next, String verb, Decision decision) {
        mustAllow(verb);
        timeline()
                .change(
                        row -> row.with(RegistrationChange.NOTHING, next, decision.document()),
                        decision.effectiveOn(),
                        decision.at());
        step(verb, next, decision.reason(), decision.at());
    }

    /** Notes a step of the table of moves. */
    void step(String verb, InstitutionStatus next, String reason, Instant at) {
        note(InstitutionStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** Notes a step that moves nothing, as what a day has brought by itself: its rows said so all along. */
    public InstitutionEvent noted(String verb, String reason, InstitutionEvent event, Instant at) {
        step(verb, status, reason, at);
        return event;
    }

    /** Gives it a certificate; the first one opens it, on its first day if that is still to come. */
    public InstitutionEvent qualify(Qualification.Issue issue, LocalDate today, Instant at) {
        mustAllow("qualify");
        Qualification qualification = certificates().issue(entry(), issue, at);
        step("qualify", open(issue.validFrom(), today, at), issue.numberReason(), at);
        return new InstitutionEvent.QualificationIssued(qualification.id());
    }

    /** Moves one certificate to another state from a day on. */
    public InstitutionEvent moveQualification(QualificationMove move, Instant at) {
        mustAllow(move.verb());
        certificates().move(move, verbs(), at);
        return noted(move.verb(), move.reason(), move.event(), at);
    }

    /** Mends a mistaken state: what is known of all days from the first named one is replaced; history keeps both. */
    public InstitutionEvent correctQualification(
            UUID id, QualificationState state, Days.Span days, CorrectionGround why) {
        mustAllow("correct-qualification");
        CorrectionGround.mustRunForwards(days);
        InstitutionStatus next = status();
        certificates().correct(id, state, why.document(), days, why.at());
        if (state == QualificationState.VALID) {
            next = open(days.from(), LocalDate.ofInstant(why.at(), Call.CHINA), why.at());
        }
        step("correct-qualification", next, why.reason(), why.at());
        return new InstitutionEvent.QualificationCorrected(id);
    }

    /** Records that a licence was verified (校验), or puts right what was recorded of the last time. */
    public InstitutionEvent verifyQualification(Verification.Finding finding, boolean correction, Decision decision) {
        String verb = correction ? "correct-verification" : "verify-qualification";
        mustAllow(verb);
        certificates().get(finding.qualification()).verify(finding, decision.document(), correction, decision.at());
        return noted(
                verb,
                decision.reason(),
                new InstitutionEvent.QualificationVerified(finding.qualification()),
                decision.at());
    }

    /** Ends because another takes its place; what certificates were valid are handed to the other. */
    public List<Qualification.Issue> replace(UUID successor, Decision decision) {
        become(InstitutionStatus.CLOSED, "replace", decision);
        replacedById = successor;
        greenChannels().end(decision.effectiveOn(), decision.at());
        return certificates().handOver(decision.document(), decision.effectiveOn(), decision.at());
    }

    /** Takes another's place, with the certificates that it is to have of it. */
    public InstitutionEvent absorb(
            UUID replaced, List<Qualification.Issue> handed, LocalDate today, Decision decision) {
        InstitutionStatus next = status();
        certificates().takeOver(entry(), handed, decision.at());
        if (!handed.isEmpty()) {
            next = open(decision.effectiveOn(), today, decision.at());
        }
        step("absorb", next, decision.reason(), decision.at());
        return new InstitutionEvent.InstitutionAbsorbed(replaced);
    }

    /** The institution that took its place; null while it has none, or works again. */
    public UUID replacedById() {
        return replacedById(status());
    }

    public UUID replacedById(InstitutionStatus then) {
        return then == InstitutionStatus.CLOSED ? replacedById : null;
    }

    /** Its first day has come; the first one opens the institution. */
    public InstitutionEvent qualificationBegan(UUID id, LocalDate day, Instant at) {
        step("begin-qualification", open(day, day, at), null, at);
        return new InstitutionEvent.QualificationBegan(id);
    }

    /**
     * Closes it for good (歇业、注销) and cancels what certificates it still holds.
     *
     * @param settlement the number of the plan by which the residents are settled, null without one
     */
    public InstitutionEvent close(Decision decision, int residents, String settlement) {
        mustAllow("close");
        RegisterRules.mustBeSettled(side(), residents, settlement);
        become(InstitutionStatus.CLOSED, "close", decision);
        ClosingEffects.of(this, decision.document(), decision.at());
        return new InstitutionEvent.InstitutionClosed();
    }

    /** Says from a day on what departments and capabilities it has. */
    public InstitutionEvent offer(OfferedServices offered, Decision decision) {
        mustAllow("offer");
        offered.mustSuit(side());
        offerings().mustFollow(offered, decision.effectiveOn());
        offerings().become(offered, new Days.Span(decision.effectiveOn(), null), decision.at());
        return noted("offer", decision.reason(), new InstitutionEvent.OfferingsChanged(), decision.at());
    }

    public InstitutionEvent correctOfferings(OfferedServices offered, Days.Span days, CorrectionGround why) {
        mustAllow("correct-offerings");
        offered.mustSuit(side());
        CorrectionGround.mustRunForwards(days);
        offerings().become(offered, days, why.at());
        return noted("correct-offerings", why.reason(), new InstitutionEvent.OfferingsChanged(), why.at());
    }

    /** Opens the green channel for elders, or changes what an open one offers. */
    public InstitutionEvent openGreenChannel(GreenChannelPeriod.Channel channel, Decision decision) {
        mustAllow("open-green-channel");
        side().mustBeMedical();
        greenChannels().open(channel, decision.effectiveOn(), decision.at());
        return noted(
                "open-green-channel", decision.reason(), new InstitutionEvent.GreenChannelChanged(), decision.at());
    }

    public InstitutionEvent closeGreenChannel(Decision decision) {
        mustAllow("close-green-channel");
        greenChannels().close(decision.effectiveOn(), decision.at());
        return noted(
                "close-green-channel", decision.reason(), new InstitutionEvent.GreenChannelChanged(), decision.at());
    }

    /** Corrects the green channel of some days: open as named, or closed where none is named. */
    public InstitutionEvent correctGreenChannel(
            GreenChannelPeriod.Channel channel, Days.Span days, CorrectionGround why) {
        mustAllow("correct-green-channel");
        CorrectionGround.mustRunForwards(days);
        side().mustBeMedical();
        greenChannels().correct(channel, days, why.at());
        return noted("correct-green-channel", why.reason(), new InstitutionEvent.GreenChannelChanged(), why.at());
    }

    /** Derives the days on which it has both certificates; the event if they changed, from a day to today. */
    public Optional<InstitutionEvent> recertify(List<Institution> units, LocalDate from, LocalDate today, Instant at) {
        return new DualCertification(certification)
                .become(DualCertification.days(this, units), IntegrationType.of(side()), from, today, at)
                .map(event -> noted("recertify", null, event, at));
    }

    /** The event that it has gained or lost both certificates on a day; its days said so all along. */
    public Optional<InstitutionEvent> turned(LocalDate day, Instant at) {
        return new DualCertification(certification).turned(day).map(event -> noted("recertify", null, event, at));
    }

    RegistrationTimeline timeline() {
        return new RegistrationTimeline(registrations);
    }

    @Override
    public String region() {
        return entry.regionCode();
    }

    public InstitutionEntry entry() {
        return entry;
    }

    public InstitutionKind side() {
        return entry.category().kind();
    }

    @Override
    public InstitutionStatus status() {
        return status;
    }

    /** The day since which it is suspended (停业), or closed; null in any other status. */
    public LocalDate since(InstitutionStatus which) {
        return since(which, latest());
    }

    /** The same as it stood in a row of the register. */
    public LocalDate since(InstitutionStatus which, RegistrationPeriod row) {
        return row.status() == which ? timeline().inStatusSince(row) : null;
    }

    /** What stands in the register now. */
    public RegistrationPeriod latest() {
        return timeline().latest();
    }

    Origin origin() {
        return origin;
    }

    public Takeover takeover() {
        return takeover;
    }

    /** What is known now of every day, in the order of the days. */
    public List<RegistrationPeriod> registrations() {
        return timeline().known();
    }

    public Certificates certificates() {
        return new Certificates(qualifications);
    }

    public OfferingTimeline offerings() {
        return new OfferingTimeline(offerings);
    }

    public GreenChannelTimeline greenChannels() {
        return new GreenChannelTimeline(greenChannels);
    }

    public List<Qualification> qualifications() {
        return qualifications;
    }

    public List<CertificationPeriod> certification() {
        return certification.stream().filter(CertificationPeriod::current).toList();
    }

    @Override
    public InstitutionSnapshot snapshot() {
        return InstitutionSnapshot.of(this).published();
    }

    @Override
    public String kind() {
        return "institution";
    }
}
