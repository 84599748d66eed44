package org.yiyang.referral.homebed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.referral.ConsentForm;

/** Many beds are walked at random: what is offered can be done, what is not is refused, and what must hold holds throughout. */
class HomeBedWalkTest {
    private static final int BEDS = 3000;
    private static final int STEPS = 12;
    private static final int OFTEN = 50;
    private static final LocalDate BEGIN = LocalDate.parse("2026-01-05");
    private static final List<HomeBedReason> DECLINED = List.of(HomeBedReason.NO_CAPACITY, HomeBedReason.NOT_ELIGIBLE);
    private static final HomeBed.Care CARE =
            new HomeBed.Care(Set.of(CareProcedure.ROUND), Set.of(CareProfession.NURSE));
    private final Random random = new Random(20260105);
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> moves = new TreeMap<>();
    private HomeBed bed;
    private UUID institution;
    private LocalDate today;

    private Call call() {
        return Call.system(today.atTime(4, 0).toInstant(ZoneOffset.UTC));
    }

    /** How each verb is done with something that no rule refuses. */
    private final Map<String, Consumer<HomeBed>> verbs = Map.of(
            "consent", one -> one.consent(ConsentForm.BY_FAMILY, call().now()),
            "open", this::open,
            "decline", one -> one.decline(DECLINED.get(random.nextInt(2)), call()),
            "withdraw", one -> one.withdraw(call()),
            "visit", this::visit,
            "change-plan", one -> one.changePlan(CARE, call().now()),
            "close", one -> one.close(HomeBedReason.PATIENT_WISH, call()));

    private void open(HomeBed one) {
        if (!one.consented()) {
            assertEquals(
                    HomeBedRefusal.CONSENT_MISSING,
                    assertThrows(Refused.class, () -> one.open(today, CARE, 90, call()))
                            .refusal());
            one.consent(ConsentForm.SIGNED, call().now());
        }
        one.open(today, CARE, 90, call());
    }

    private void visit(HomeBed one) {
        LocalDate day = today.isAfter(one.lastDay()) ? one.lastDay() : today;
        one.visit(day, Set.of(CareProcedure.ROUND), 1 + random.nextInt(3), call());
    }

    @Test
    void whatMustHoldHoldsWhateverIsDone() {
        for (int i = 0; i < BEDS; i++) {
            today = BEGIN;
            institution = UUID.randomUUID();
            ConsentForm consent = random.nextBoolean() ? ConsentForm.SIGNED : ConsentForm.ASKED_BY_APP;
            bed = HomeBed.asked(
                    new HomeBed.Question(
                            UUID.randomUUID(),
                            institution,
                            "460106",
                            null,
                            null,
                            Set.of(Eligibility.DISABLED),
                            consent),
                    call());
            mustHold();
            for (int step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(30));
                step();
                mustHold();
            }
        }
        for (HomeBedStatus status : HomeBedStatus.values()) {
            assertTrue(states.getOrDefault(status.name(), 0) >= OFTEN, status + ": " + states);
        }
        HomeBedStatus.table()
                .transitions()
                .forEach(move -> assertTrue(moves.getOrDefault(move.verb(), 0) >= OFTEN, move.verb() + ": " + moves));
    }

    /** Four times of five what is offered, or what happens by itself; else anything. */
    private void step() {
        List<String> offered = bed.verbs();
        if (random.nextInt(5) == 0) {
            String any = List.copyOf(verbs.keySet()).get(random.nextInt(verbs.size()));
            if (!offered.contains(any)) {
                Refused refused = assertThrows(Refused.class, () -> bed.mustAllow(any));
                assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                return;
            }
        }
        if (offered.isEmpty() || random.nextInt(3) == 0) {
            itself();
        } else {
            verbs.get(offered.get(random.nextInt(offered.size()))).accept(bed);
        }
    }

    private void itself() {
        switch (random.nextInt(5)) {
            case 0 -> bed.remind(call().now());
            case 1 -> bed.fallOverdue(random.nextBoolean() ? HomeBedStatus.ASKED : HomeBedStatus.OPEN, call().now());
            case 2 -> {
                institution = UUID.randomUUID();
                bed.reconsider(new HomeBed.Known(institution, "460107", false, false), true, call());
            }
            case 3 -> bed.reconsider(new HomeBed.Known(institution, "460106", false, true), false, call());
            default -> {
                boolean stops = random.nextInt(8) == 0;
                bed.reconsider(new HomeBed.Known(institution, "460106", stops, false), true, call());
            }
        }
    }

    private void mustHold() {
        HomeBed.State state = bed.snapshot();
        boolean open = state.status() == HomeBedStatus.ASKED || state.status() == HomeBedStatus.OPEN;
        states.merge(state.status().name(), 1, Integer::sum);
        for (Move move : bed.drainMoves()) {
            moves.merge(move.verb(), 1, Integer::sum);
        }
        assertEquals(open, !bed.verbs().isEmpty(), "something can be done while it is open, and only then");
        assertEquals(open, state.endedOn() == null, "it has an end when it has ended");
        boolean explained = state.status() == HomeBedStatus.CLOSED || state.status() == HomeBedStatus.DECLINED;
        assertEquals(explained, state.reason() != null, "who closes or declines says why");
        if (state.status() == HomeBedStatus.OPEN) {
            assertEquals(state.openedOn().plusDays(90), state.lastDay());
        }
        assertTrue(state.openedOn() == null || state.consentAt() != null, "nobody was treated who had not agreed");
        assertTrue(state.personVisits() >= state.visits(), "nobody comes to a visit without somebody");
        assertTrue(state.endedOn() == null
                || state.openedOn() == null
                || !state.endedOn().isBefore(state.openedOn()));
    }
}
