package org.yiyang.referral.homebed;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.homecare.ProcedureCodes;
import org.yiyang.referral.homecare.ProfessionCodes;
import org.yiyang.referral.referral.Consent;
import org.yiyang.referral.referral.ConsentForm;

/** One period of a bed at an elder's home (家庭病床), from the asking to the end; the next period is a bed of its own. */
@Entity
@DynamicUpdate
@Table(name = "home_bed")
class HomeBed extends Aggregate implements Stateful<HomeBedStatus> {
    @Column(name = "elder_id")
    private UUID elderId;

    /** The elder while it is asked for or open, else null: by a unique key each elder has one. */
    @OptimisticLock(excluded = true)
    @Column(name = "open_key")
    private UUID openKey;

    /** The record under which the elder goes on; null while that is the one that is named. That it changes is no move. */
    @OptimisticLock(excluded = true)
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "asker_id")
    private UUID askerId;

    @Column(name = "previous_id")
    private UUID previousId;

    @Convert(converter = EligibilityCodes.class)
    private Set<Eligibility> eligibility = EnumSet.noneOf(Eligibility.class);

    @Convert(converter = ProcedureCodes.class)
    private Set<CareProcedure> procedures = EnumSet.noneOf(CareProcedure.class);

    @Convert(converter = ProfessionCodes.class)
    private Set<CareProfession> team = EnumSet.noneOf(CareProfession.class);

    @Embedded
    private Consent consent;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "ending_soon")
    private boolean endingSoon;

    private boolean overdue;
    private int visits;

    @Column(name = "person_visits")
    private int personVisits;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private HomeBedReason reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private HomeBedStatus status;

    /** For JPA. */
    protected HomeBed() {}

    private HomeBed(Question question, Instant at, LocalDate today) {
        super(Ids.next());
        elderId = question.elderId();
        institutionId = question.institutionId();
        regionCode = question.regionCode();
        askerId = question.askerId();
        previousId = question.previousId();
        eligibility = EnumSet.copyOf(question.eligibility());
        consent = new Consent(question.consent(), at);
        askedAt = at;
        askedOn = today;
    }

    /**
     * For whom a bed is asked for, of whom and why.
     *
     * @param askerId whose staff ask; null where the elder or the family does
     * @param previousId the period that this one continues, or null
     */
    record Question(
            UUID elderId,
            UUID institutionId,
            String regionCode,
            UUID askerId,
            UUID previousId,
            Set<Eligibility> eligibility,
            ConsentForm consent) {}

    /** What is to be done under it, and by which professions. */
    record Care(Set<CareProcedure> procedures, Set<CareProfession> team) {
        Care {
            CareProcedure.mustBeAllowed(procedures);
        }
    }

    static HomeBed asked(Question question, Call call) {
        HomeBed bed = new HomeBed(question, call.now(), call.today());
        bed.become("ask", HomeBedStatus.ASKED, null, call.now());
        return bed;
    }

    HomeBedEvent consent(ConsentForm form, Instant at) {
        Consent given = new Consent(form, at);
        if (given.givenAt() == null) {
            throw new Refused(HomeBedRefusal.CONSENT_NOT_GIVEN, form.label()).at("/form");
        }
        become("consent", status, null, at);
        consent = given;
        return new HomeBedEvent.HomeBedConsented();
    }

    /** Whether somebody has agreed (基本医疗卫生与健康促进法 art. 32). */
    boolean consented() {
        return consent != null && consent.givenAt() != null;
    }

    /**
     * Opens it for at most so many days; the first of them is not counted (民法典 art. 201), and the last does not roll.
     *
     * @param start between the day of the asking and today
     */
    HomeBedEvent open(LocalDate start, Care care, int days, Call call) {
        if (!consented()) {
            throw new Refused(HomeBedRefusal.CONSENT_MISSING);
        }
        if (start.isBefore(askedOn) || start.isAfter(call.today())) {
            throw new Refused(HomeBedRefusal.START_DAY).at("/startDay");
        }
        become("open", HomeBedStatus.OPEN, null, call.now());
        openedOn = start;
        lastDay = start.plusDays(days);
        overdue = false;
        plan(care);
        return new HomeBedEvent.HomeBedOpened();
    }

    HomeBedEvent changePlan(Care care, Instant at) {
        become("change-plan", status, null, at);
        plan(care);
        return new HomeBedEvent.HomeBedPlanChanged();
    }

    private void plan(Care care) {
        procedures = EnumSet.noneOf(CareProcedure.class);
        procedures.addAll(care.procedures());
        team = EnumSet.copyOf(care.team());
    }

    /**
     * A visit under it.
     *
     * @param persons how many of the staff went
     */
    HomeBedEvent visit(LocalDate day, Set<CareProcedure> done, int persons, Call call) {
        CareProcedure.mustBeAllowed(done);
        if (day.isBefore(openedOn) || day.isAfter(lastDay) || day.isAfter(call.today())) {
            throw new Refused(HomeBedRefusal.VISIT_DAY, lastDay).at("/day");
        }
        become("visit", status, null, call.now());
        visits++;
        personVisits += persons;
        return new HomeBedEvent.HomeBedVisited();
    }

    HomeBedEvent decline(HomeBedReason why, Call call) {
        if (!why.forDeclining()) {
            throw new Refused(HomeBedRefusal.REASON_RESERVED).at("/reason");
        }
        endOn(call.today());
        become("decline", HomeBedStatus.DECLINED, why, call.now());
        return new HomeBedEvent.HomeBedDeclined();
    }

    HomeBedEvent withdraw(Call call) {
        endOn(call.today());
        become("withdraw", HomeBedStatus.WITHDRAWN, null, call.now());
        return new HomeBedEvent.HomeBedWithdrawn();
    }

    HomeBedEvent close(HomeBedReason why, Call call) {
        if (!why.forClosing()) {
            throw new Refused(HomeBedRefusal.REASON_RESERVED).at("/reason");
        }
        if (why == HomeBedReason.PERIOD_OVER && call.today().isBefore(lastDay)) {
            throw new Refused(HomeBedRefusal.PERIOD_LASTS, lastDay);
        }
        endOn(call.today());
        become("close", HomeBedStatus.CLOSED, why, call.now());
        return new HomeBedEvent.HomeBedClosed();
    }

    /** Its last days have begun. */
    Optional<HomeBedEvent> remind(Instant at) {
        if (status != HomeBedStatus.OPEN || endingSoon) {
            return Optional.empty();
        }
        become("remind", status, null, at);
        endingSoon = true;
        return Optional.of(new HomeBedEvent.HomeBedEnding());
    }

    /** Nobody has answered, or nobody has closed it, in time; it is flagged and stays as it is. */
    Optional<HomeBedEvent> fallOverdue(HomeBedStatus in, Instant at) {
        if (status != in || overdue) {
            return Optional.empty();
        }
        become("fall-overdue", status, null, at);
        overdue = true;
        return Optional.of(new HomeBedEvent.HomeBedOverdue());
    }

    /**
     * What the registers say of those whom it concerns, each as it is known now.
     *
     * @param institution its own, or the one that took its place
     * @param region that institution's, null while it is not known
     */
    record Known(UUID institution, String region, boolean stopped, boolean deceased) {}

    /**
     * Follows the registers: a death, while it is believed, and the end of its institution end it; a successor takes it over.
     *
     * @param free whether the elder has no other
     */
    Optional<HomeBedEvent> reconsider(Known known, boolean free, Call call) {
        if (status.open() && (known.deceased() || known.stopped())) {
            return Optional.of(
                    end(known.deceased() ? HomeBedReason.DECEASED : HomeBedReason.INSTITUTION_STOPPED, call));
        }
        if (reason == HomeBedReason.DECEASED && !known.deceased()) {
            return free && !known.stopped() ? Optional.of(comeBack(known, call.now())) : Optional.empty();
        }
        return status.open() ? follow(known, call.now()) : Optional.empty();
    }

    private HomeBedEvent end(HomeBedReason why, Call call) {
        endOn(call.today());
        become("end", HomeBedStatus.CLOSED, why, call.now());
        return new HomeBedEvent.HomeBedClosed();
    }

    /** As it was, with whoever took its institution's place meanwhile. */
    private HomeBedEvent comeBack(Known known, Instant at) {
        take(known);
        endedOn = null;
        become("come-back", openedOn == null ? HomeBedStatus.ASKED : HomeBedStatus.OPEN, null, at);
        return new HomeBedEvent.HomeBedBack();
    }

    private Optional<HomeBedEvent> follow(Known known, Instant at) {
        if (institutionId.equals(known.institution())) {
            return Optional.empty();
        }
        take(known);
        become("succeed", status, null, at);
        return Optional.of(new HomeBedEvent.HomeBedSucceeded());
    }

    private void take(Known known) {
        institutionId = known.institution();
        regionCode = known.region() == null ? regionCode : known.region();
    }

    private void endOn(LocalDate day) {
        endedOn = openedOn != null && day.isBefore(openedOn) ? openedOn : day;
    }

    private void become(String verb, HomeBedStatus next, HomeBedReason why, Instant at) {
        note(HomeBedStatus.table().move(verb, status, next, null, why == null ? null : why.name(), at));
        status = next;
        reason = why;
        openKey = next.open() ? person() : null;
    }

    /** Says under which record the elder goes on; whoever calls has seen that the person has no other bed. */
    void belongTo(UUID person) {
        personId = person.equals(elderId) ? null : person;
        openKey = openKey == null ? null : person;
    }

    private UUID person() {
        return personId == null ? elderId : personId;
    }

    @Override
    public String kind() {
        return "home-bed";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public HomeBedStatus status() {
        return status;
    }

    UUID elderId() {
        return elderId;
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID askerId() {
        return askerId;
    }

    Instant askedAt() {
        return askedAt;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    boolean endingSoon() {
        return endingSoon;
    }

    boolean overdue() {
        return overdue;
    }

    /**
     * A bed at home.
     *
     * @param elderId null for those who may not know whom it concerns
     * @param askerId whose staff asked, null where the elder or the family did
     * @param previousId the period that this one continues
     * @param consentAt when somebody agreed, null while nobody has
     * @param lastDay the last day of the period
     * @param visits how often somebody went
     * @param personVisits how many people went, counted at each visit (人次)
     */
    @Schema(name = "HomeBedState")
    record State(
            UUID id,
            HomeBedStatus status,
            UUID elderId,
            UUID institutionId,
            UUID askerId,
            UUID previousId,
            List<Eligibility> eligibility,
            List<CareProcedure> procedures,
            List<CareProfession> team,
            ConsentForm consent,
            Instant consentAt,
            Instant askedAt,
            LocalDate openedOn,
            LocalDate lastDay,
            LocalDate endedOn,
            boolean endingSoon,
            boolean overdue,
            int visits,
            int personVisits,
            HomeBedReason reason) {}

    @Override
    public State snapshot() {
        return snapshot(true);
    }

    /** The same with or without the person. */
    State snapshot(boolean withElder) {
        return new State(
                id(),
                status,
                withElder ? elderId : null,
                institutionId,
                askerId,
                previousId,
                eligibility.stream().sorted().toList(),
                procedures.stream().sorted().toList(),
                team.stream().sorted().toList(),
                consent.form(),
                consent.givenAt(),
                askedAt,
                openedOn,
                lastDay,
                endedOn,
                endingSoon,
                overdue,
                visits,
                personVisits,
                reason);
    }
}
