package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** What happens when nobody does anything: by a clock that is turned over a weekend and the Spring Festival. */
class EscalationTest {
    /** The Spring Festival of 2026 by the notice of the State Council: off from 15 to 23 February, work on 14 and 28. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new CalendarYear(
            2026,
            Stream.concat(
                            LocalDate.parse("2026-02-15")
                                    .datesUntil(LocalDate.parse("2026-02-24"))
                                    .map(day -> new CalendarDay(day, DayKind.OFF, "春节")),
                            Stream.of("2026-02-14", "2026-02-28")
                                    .map(day -> new CalendarDay(LocalDate.parse(day), DayKind.WORK, "春节调休")))
                    .toList())));

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final Party unit = new Party(UUID.randomUUID(), null, null, "460106");
    private final Party hospital = new Party(UUID.randomUUID(), null, null, "460107");
    private final ReferralClock.Facts figures = new DefaultFigures();
    private final ReferralTasks tasks = new ReferralTasks(
            null, null, new ReferralRights(new Actions(), new FamilyAuthorisation(null), Clock.systemUTC()));
    private final List<String> seen = new ArrayList<>();
    private Instant now;

    private void at(String local) {
        now = LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private Circumstances on() {
        return new Circumstances(
                new Place(unit, Licence.VALID),
                new Place(hospital, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    private Submission wish(ReferralReason why) {
        return new Submission(
                UUID.randomUUID(),
                new ClinicalReason(why, Urgency.ROUTINE, CareStage.REHAB),
                ConsentForm.SIGNED,
                "doctor-1");
    }

    private Referral pending() {
        return Referral.up(wish(ReferralReason.COMPLEX), on(), false, now);
    }

    private Instant when(ReferralClock.Due due) {
        return due.workdays() == null
                ? due.at()
                : WorkCalendar.endOfDay(CALENDAR.plusWorkdays(WorkCalendar.dayOf(due.begun()), due.workdays())
                        .day());
    }

    /** Turns the clock to what comes next, and makes it come. */
    private void turn(Referral referral) {
        ReferralClock.Due next = ReferralClock.of(referral, figures).stream()
                .min(Comparator.comparing(this::when))
                .orElseThrow();
        now = when(next);
        assertTrue(Consequences.due(referral, next.kind(), now).isPresent());
        seen.add(now.atZone(WorkCalendar.ZONE).format(SHOWN) + " " + referral.status() + " "
                + referral.watch().escalation().level());
    }

    private Set<String> dispatchers(Referral referral) {
        Set<String> regions = new TreeSet<>();
        tasks.waitingWith(Call.system(now), referral).orElseThrow().stream()
                .filter(task -> task.kind() == ReferralTask.TAKE_OVER)
                .flatMap(task -> task.addressees().stream())
                .map(Addressee::region)
                .forEach(regions::add);
        return regions;
    }

    @Test
    void aQuestionOfAFridayEveningIsEscalatedOnTheSaturdayBecauseHospitalsDoNotClose() {
        at("2026-01-09T20:00");
        Referral referral = pending();
        assertEquals(Set.of(), dispatchers(referral));
        turn(referral);
        assertEquals(Set.of("460106", "460107"), dispatchers(referral));
        turn(referral);
        assertEquals(Set.of("4601", "460106", "460107"), dispatchers(referral));
        turn(referral);
        assertEquals(
                List.of("01-09 22:00 PENDING REGION", "01-10 02:00 PENDING ABOVE", "01-10 22:00 EXPIRED NONE"), seen);
        assertEquals(Set.of(), dispatchers(referral));
    }

    @Test
    void aReturnSlipBeforeTheSpringFestivalIsLateAfterItAndThenToldAgainEachDay() {
        at("2026-02-12T15:00");
        Referral referral = pending();
        referral.accept(new Appointment("内科", null), now);
        referral.proceed(JourneyStep.ARRIVE, now);
        referral.proceed(JourneyStep.RETURN, now);
        for (int i = 0; i < 4; i++) {
            turn(referral);
        }
        assertEquals(
                List.of(
                        "02-25 00:00 RETURNED REGION",
                        "02-25 04:00 RETURNED ABOVE",
                        "02-26 04:00 RETURNED ABOVE",
                        "02-27 04:00 RETURNED ABOVE"),
                seen);
        referral.complete(null, now);
        assertEquals(EscalationLevel.NONE, referral.watch().escalation().level());
        assertFalse(Watching.isLate(referral));
    }

    @Test
    void aPatientWhoDoesNotComeBeforeTheSpringFestivalIsLookedForThroughIt() {
        at("2026-02-09T15:00");
        Referral referral = pending();
        referral.accept(new Appointment("内科", null), now);
        for (int i = 0; i < 5; i++) {
            turn(referral);
        }
        assertEquals(
                List.of(
                        "02-17 00:00 ACCEPTED REGION",
                        "02-17 04:00 ACCEPTED ABOVE",
                        "02-18 04:00 ACCEPTED ABOVE",
                        "02-19 04:00 ACCEPTED ABOVE",
                        "02-20 00:00 EXPIRED NONE"),
                seen);
        assertEquals(CloseReason.NO_SHOW, referral.closing().reason());
    }

    @Test
    void thePaperworkOfAnEmergencyIsAskedForOfDispatchersAfterItsEnd() {
        at("2026-02-12T15:00");
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL), on(), now);
        emergency.proceed(JourneyStep.ARRIVE, now);
        emergency.complete(CloseReason.STAYS, now);
        assertEquals(List.of(), without(emergency, "correct", "supplement"));
        assertEquals(Set.of(), dispatchers(emergency));
        turn(emergency);
        assertEquals(Set.of("460106", "460107"), dispatchers(emergency));
        turn(emergency);
        turn(emergency);
        assertEquals(
                List.of("02-13 15:00 COMPLETED REGION", "02-13 19:00 COMPLETED ABOVE", "02-14 19:00 COMPLETED ABOVE"),
                seen);
        Watching.assign(emergency, "take-over", "dispatcher-1", now);
        assertEquals(Set.of(), dispatchers(emergency));
        emergency.supplement(ConsentForm.BY_FAMILY, on(), now);
        assertEquals(List.of(), ReferralClock.of(emergency, figures));
        assertEquals(List.of(), without(emergency, "correct"));
    }

    private static List<String> without(Referral referral, String... some) {
        return referral.verbs().stream()
                .filter(verb -> !List.of(some).contains(verb))
                .toList();
    }

    @Test
    void anEmergencyIsOnItsWayWhetherItsReceiverTakesNoteOrNot() {
        at("2026-02-17T03:00");
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL), on(), now);
        turn(emergency);
        turn(emergency);
        assertEquals(List.of("02-17 03:10 IN_TRANSIT REGION", "02-17 03:20 IN_TRANSIT ABOVE"), seen);
        assertTrue(emergency.flags().contains(ReferralFlag.NOTICE_OVERDUE));
        assertTrue(emergency.verbs().containsAll(List.of("arrive", "confirm-notice", "redirect")));
        Watching.confirmNotice(emergency, now);
        assertEquals(Set.of(), dispatchers(emergency));
        emergency.mustAllow("arrive");
        Refused twice = assertThrows(Refused.class, () -> emergency.mustAllow("confirm-notice"));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, twice.refusal());
    }

    @Test
    void whoHasItKeepsItUntilTheRegionAboveIsTold() {
        at("2026-01-12T08:00");
        Referral referral = pending();
        turn(referral);
        Watching.assign(referral, "take-over", "dispatcher-1", now);
        assertEquals(Set.of(), dispatchers(referral));
        Watching.escalate(referral, EscalationReason.NO_CAPACITY, now);
        assertEquals(Set.of("4601", "460106", "460107"), dispatchers(referral));
    }

    @Test
    void aPauseMovesWhatIsDueAndEndsByItself() {
        at("2026-01-12T08:00");
        Referral referral = pending();
        now = now.plus(Duration.ofHours(1));
        Watching.pause(referral, PauseReason.AWAITING_RESULTS, null, Duration.ofHours(72), now);
        assertFalse(referral.verbs().contains("pause"));
        turn(referral);
        turn(referral);
        assertEquals(List.of("01-15 09:00 PENDING NONE", "01-15 10:00 PENDING REGION"), seen);
        Refused longer = assertThrows(
                Refused.class, () -> Watching.pause(referral, PauseReason.OTHER, null, Duration.ofHours(72), now));
        assertEquals(ReferralRefusal.PAUSE_LENGTH, longer.refusal());
    }
}
