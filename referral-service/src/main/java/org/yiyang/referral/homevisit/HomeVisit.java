package org.yiyang.referral.homevisit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.homecare.ProcedureCodes;
import org.yiyang.referral.homecare.ProfessionCodes;

/** A visit of medical staff to an elder's home (上门服务), without a bed there. */
@Entity
@Table(name = "home_visit")
class HomeVisit extends Aggregate implements Stateful<HomeVisitStatus> {
    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "asker_id")
    private UUID askerId;

    /** What is wanted, and once it is done what was done. */
    @Convert(converter = ProcedureCodes.class)
    private Set<CareProcedure> procedures = EnumSet.noneOf(CareProcedure.class);

    @Convert(converter = ProfessionCodes.class)
    private Set<CareProfession> staff = EnumSet.noneOf(CareProfession.class);

    private int persons;

    @Column(name = "wanted_on")
    private LocalDate wantedOn;

    @Column(name = "visit_day")
    private LocalDate day;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    private boolean overdue;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private HomeVisitReason reason;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private HomeVisitStatus status;

    /** For JPA. */
    protected HomeVisit() {}

    private HomeVisit(Question question, Call call) {
        super(Ids.next());
        elderId = question.elderId();
        institutionId = question.institutionId();
        regionCode = question.regionCode();
        askerId = question.askerId();
        procedures.addAll(question.procedures());
        wantedOn = question.wantedOn();
        askedAt = call.now();
        askedOn = call.today();
    }

    /**
     * For whom a visit is asked for, of whom and what for.
     *
     * @param askerId whose staff ask; null where the elder or the family does
     * @param wantedOn the day that would suit, or null
     */
    record Question(
            UUID elderId,
            UUID institutionId,
            String regionCode,
            UUID askerId,
            Set<CareProcedure> procedures,
            LocalDate wantedOn) {}

    /** Who went, and what was done. */
    record Report(Set<CareProcedure> procedures, Set<CareProfession> staff, int persons) {}

    static HomeVisit asked(Question question, Call call) {
        CareProcedure.mustBeAllowed(question.procedures());
        if (question.wantedOn() != null && question.wantedOn().isBefore(call.today())) {
            throw new Refused(HomeVisitRefusal.DAY_PAST).at("/wantedOn");
        }
        HomeVisit visit = new HomeVisit(question, call);
        visit.become("ask", HomeVisitStatus.ASKED, null, call.now());
        return visit;
    }

    /** Books a day, or another one. */
    HomeVisitEvent book(LocalDate newDay, Set<CareProfession> newStaff, Call call) {
        if (newDay.isBefore(call.today())) {
            throw new Refused(HomeVisitRefusal.DAY_PAST).at("/day");
        }
        become("book", HomeVisitStatus.BOOKED, null, call.now());
        day = newDay;
        overdue = false;
        staff = EnumSet.copyOf(newStaff);
        return new HomeVisitEvent.HomeVisitBooked();
    }

    HomeVisitEvent complete(Report report, Call call) {
        CareProcedure.mustBeAllowed(report.procedures());
        mustHaveCome(call.today());
        become("complete", HomeVisitStatus.DONE, null, call.now());
        procedures = EnumSet.copyOf(report.procedures());
        staff = EnumSet.copyOf(report.staff());
        persons = report.persons();
        return new HomeVisitEvent.HomeVisitDone();
    }

    HomeVisitEvent miss(HomeVisitReason why, Call call) {
        if (!why.forMissing()) {
            throw new Refused(HomeVisitRefusal.REASON_RESERVED).at("/reason");
        }
        mustHaveCome(call.today());
        become("miss", HomeVisitStatus.MISSED, why, call.now());
        return new HomeVisitEvent.HomeVisitMissed();
    }

    private void mustHaveCome(LocalDate today) {
        if (today.isBefore(day)) {
            throw new Refused(HomeVisitRefusal.NOT_YET, day);
        }
    }

    HomeVisitEvent cancel(HomeVisitReason why, Instant at) {
        if (!why.forCancelling()) {
            throw new Refused(HomeVisitRefusal.REASON_RESERVED).at("/reason");
        }
        become("cancel", HomeVisitStatus.CANCELLED, why, at);
        return new HomeVisitEvent.HomeVisitCancelled();
    }

    /** Nobody has booked or recorded it in time; it is flagged and stays as it is. */
    Optional<HomeVisitEvent> fallOverdue(HomeVisitStatus in, Instant at) {
        if (status != in || overdue) {
            return Optional.empty();
        }
        become("fall-overdue", status, null, at);
        overdue = true;
        return Optional.of(new HomeVisitEvent.HomeVisitOverdue());
    }

    /** There is nobody to be visited, or nobody who would come. */
    HomeVisitEvent end(HomeVisitReason why, Instant at) {
        become("end", HomeVisitStatus.CANCELLED, why, at);
        return new HomeVisitEvent.HomeVisitCancelled();
    }

    /** Another institution has taken the place of its own. */
    HomeVisitEvent succeed(UUID institution, String region, Instant at) {
        institutionId = institution;
        regionCode = region;
        become("succeed", status, null, at);
        return new HomeVisitEvent.HomeVisitSucceeded();
    }

    private void become(String verb, HomeVisitStatus next, HomeVisitReason why, Instant at) {
        note(HomeVisitStatus.table().move(verb, status, next, null, why == null ? null : why.name(), at));
        status = next;
        reason = why;
    }

    @Override
    public String kind() {
        return "home-visit";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public HomeVisitStatus status() {
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

    LocalDate askedOn() {
        return askedOn;
    }

    LocalDate day() {
        return day;
    }

    boolean overdue() {
        return overdue;
    }

    /**
     * A visit to an elder's home.
     *
     * @param elderId null for those who may not know whom it concerns
     * @param askerId whose staff asked, null where the elder or the family did
     * @param procedures what is wanted, and once it is done what was done
     * @param persons how many of the staff went, 0 before it is done
     */
    @Schema(name = "HomeVisitState")
    record State(
            UUID id,
            HomeVisitStatus status,
            UUID elderId,
            UUID institutionId,
            UUID askerId,
            List<CareProcedure> procedures,
            List<CareProfession> staff,
            int persons,
            LocalDate wantedOn,
            LocalDate day,
            Instant askedAt,
            boolean overdue,
            HomeVisitReason reason) {}

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
                procedures.stream().sorted().toList(),
                staff.stream().sorted().toList(),
                persons,
                wantedOn,
                day,
                askedAt,
                overdue,
                reason);
    }
}
