package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** Referrals of one elder after another are walked at random: each has an owner and a next deadline until it is closed. */
class ReferralWalkTest {
    private static final int ELDERS = 4000;
    private static final int STEPS = 18;
    private static final int OFTEN = 50;
    private static final List<ReferralStatus> STATES = List.of(ReferralStatus.values());
    private final Random random = new Random(20261130);
    private final ReferralClock.Facts figures = new DefaultFigures();
    private final WalkedReferrals watch = new WalkedReferrals();
    private final Party home = party();
    private final List<Referral> all = new ArrayList<>();
    private Referral one;
    private Instant now;
    private Elder elder;
    private UUID person;

    private static Party party() {
        return new Party(UUID.randomUUID(), null, null, "460106");
    }

    private Circumstances on(Party sender, Party receiver) {
        return new Circumstances(
                new Place(sender, Licence.VALID),
                new Place(receiver, Licence.VALID),
                elder,
                null,
                Designation.ACTIVE,
                120);
    }

    private Circumstances on() {
        return on(one.sender(), one.receiver());
    }

    private Submission wish(ReferralReason why, ConsentForm consent) {
        return new Submission(person, new ClinicalReason(why, Urgency.ROUTINE, CareStage.REHAB), consent, "doctor-1");
    }

    /** How each verb is done with something that no rule refuses. */
    private final Map<String, Consumer<Referral>> verbs = Map.ofEntries(
            Map.entry("consent", r -> r.consent(ConsentForm.SIGNED, on(), now)),
            Map.entry("review", r -> r.review("head", on(), now)),
            Map.entry("accept", r -> r.accept(new Appointment("内科", null), now)),
            Map.entry("reject", r -> r.reject(RejectReason.NO_BED, now)),
            Map.entry("ask-also", r -> OthersAsked.also(r, 1, now)),
            Map.entry("redirect", this::redirect),
            Map.entry("depart", r -> r.proceed(JourneyStep.DEPART, now)),
            Map.entry("arrive", r -> r.proceed(JourneyStep.ARRIVE, now)),
            Map.entry("begin-treatment", r -> r.proceed(JourneyStep.BEGIN_TREATMENT, now)),
            Map.entry("return", r -> r.proceed(JourneyStep.RETURN, now)),
            Map.entry("receive", r -> r.proceed(JourneyStep.RECEIVE, now)),
            Map.entry("follow-up", r -> r.proceed(JourneyStep.FOLLOW_UP, now)),
            Map.entry("complete", r -> r.complete(CloseReason.STAYS, now)),
            Map.entry("cancel", r -> r.cancel(CloseReason.PATIENT_WISH, now)),
            Map.entry("acknowledge", r -> Watching.acknowledge(r, now)),
            Map.entry("confirm-notice", r -> Watching.confirmNotice(r, now)),
            Map.entry("pause", r -> Watching.pause(r, PauseReason.TRANSPORT, null, Duration.ofDays(30), now)),
            Map.entry("resume", r -> Watching.resume(r, now)),
            Map.entry("assign", r -> Watching.assign(r, "assign", "dispatcher-1", now)),
            Map.entry("take-over", r -> Watching.assign(r, "take-over", "dispatcher-2", now)),
            Map.entry("escalate", r -> Watching.escalate(r, EscalationReason.DISPUTED, now)),
            Map.entry("refuse", r -> r.close(ReferralStatus.CANCELLED, "refuse", CloseReason.CONSENT_REFUSED, now)),
            Map.entry("confirm-arrival", r -> {
                r.raise(ReferralFlag.ARRIVAL_SAID);
                r.noteUnmoved("confirm-arrival", null, now);
            }),
            Map.entry("read-slip", r -> r.readSlip("doctor", now)),
            Map.entry("supplement", r -> r.supplement(ConsentForm.BY_FAMILY, on(), now)),
            Map.entry("identify", r -> r.identify(person, on(), now)),
            Map.entry("correct", this::correct));

    private void redirect(Referral r) {
        RedirectReason why =
                r.variant() == ReferralKind.EMERGENCY ? RedirectReason.SPECIALTY_NEEDED : RedirectReason.NO_CAPACITY;
        r.redirect(why, on(r.sender(), party()), now);
    }

    private void correct(Referral r) {
        ReferralStatus to = STATES.get(random.nextInt(STATES.size()));
        if (to.open() && all.stream().anyMatch(other -> other != r && holds(other, r))) {
            return;
        }
        try {
            Consequences.correct(r, to, "mistake", on(), now);
        } catch (Refused refused) {
            assertEquals(ReferralRefusal.CORRECTION_TARGET, refused.refusal());
        }
    }

    private static boolean holds(Referral other, Referral r) {
        return other.status().open() && (other.variant() == ReferralKind.DOWN) == (r.variant() == ReferralKind.DOWN);
    }

    @Test
    void eachHasAnOwnerAndANextDeadlineUntilItIsClosed() {
        for (int i = 0; i < ELDERS; i++) {
            now = Instant.parse("2026-01-05T04:00:00Z").plusSeconds(random.nextInt(86_400));
            elder = Elder.ALIVE;
            person = UUID.randomUUID();
            all.clear();
            begin();
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(60L + random.nextInt(172_800));
                step();
                all.forEach(each -> watch.mustHold(each, now));
                oneChain();
            }
        }
        watch.mustHaveSeenAll(OFTEN);
    }

    private void begin() {
        one = switch (random.nextInt(4)) {
            case 0 -> emergency();
            case 1 ->
                Referral.down(
                        wish(
                                ReferralReason.LONG_TERM_CARE,
                                random.nextBoolean() ? ConsentForm.SIGNED : ConsentForm.ASKED_BY_APP),
                        on(party(), home),
                        now);
            default ->
                Referral.up(
                        wish(
                                ReferralReason.COMPLEX,
                                random.nextBoolean() ? ConsentForm.SIGNED : ConsentForm.ASKED_BY_APP),
                        on(home, party()),
                        random.nextBoolean(),
                        now);
        };
        all.add(one);
        watch.mustHold(one, now);
    }

    private Referral emergency() {
        UUID known = person;
        person = random.nextBoolean() ? known : null;
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL, null), on(home, party()), now);
        person = known;
        return emergency;
    }

    /** Four times of five what is offered or happens by itself; else anything, or another referral of the elder. */
    private void step() {
        if (random.nextInt(5) == 0) {
            anything();
            return;
        }
        List<String> offered = one.verbs();
        if (offered.isEmpty() || random.nextInt(3) == 0) {
            itself();
        } else {
            String verb = rarer(offered);
            boolean rests = verb.equals("correct") && random.nextInt(3) > 0;
            boolean back = verb.equals("return");
            if (!rests && mayOpen(verb)) {
                verbs.get(verb).accept(one);
                if (back) {
                    back();
                }
            }
        }
    }

    /** A slip waits to be read where few walks come to. */
    private String rarer(List<String> offered) {
        boolean slip = offered.contains("read-slip") && random.nextBoolean();
        return slip ? "read-slip" : offered.get(random.nextInt(offered.size()));
    }

    /** As the service does, nothing is opened again beside another of the elder. */
    private boolean mayOpen(String verb) {
        boolean opens = verb.equals("redirect") && !one.status().open();
        return !opens || all.stream().noneMatch(other -> other != one && holds(other, one));
    }

    private void back() {
        Submission way = wish(ReferralReason.LONG_TERM_CARE, null);
        Referral back = Referral.back(one, way, on(one.receiver(), one.sender()), now);
        all.stream()
                .filter(other ->
                        other.variant() == ReferralKind.DOWN && other.status().open())
                .forEach(other -> Consequences.giveWay(other, back, CloseReason.REFERRED_AGAIN, now));
        all.add(back);
        one = random.nextBoolean() ? one : back;
    }

    private void anything() {
        // Sorted, since the order of an immutable map is another one in each run.
        String any = List.copyOf(new TreeSet<>(verbs.keySet())).get(random.nextInt(verbs.size()));
        if (!one.verbs().contains(any)) {
            assertThrows(Refused.class, () -> one.mustAllow(any), any);
        } else if (one.variant() != ReferralKind.DOWN
                && one.status().open()
                && one.status() != ReferralStatus.REJECTED) {
            Referral next = emergency();
            Consequences.giveWay(one, next, CloseReason.EMERGENCY, now);
            all.add(next);
            one = next;
        }
    }

    private void itself() {
        boolean othersAsked = one.status() == ReferralStatus.PENDING && OthersAsked.of(one) > 0;
        if (othersAsked && random.nextInt(3) == 0) {
            OthersAsked.declined(one, new Rejection(UUID.randomUUID(), RejectReason.NO_BED, now));
        } else if (random.nextInt(6) == 0) {
            registers();
        } else {
            List<ReferralClock.Due> dues = ReferralClock.of(one, figures);
            if (!dues.isEmpty()) {
                ReferralDue due = random.nextInt(4) == 0
                        ? ReferralDue.REFERRAL_REMINDER
                        : dues.get(random.nextInt(dues.size())).kind();
                Consequences.due(one, due, now);
            }
        }
    }

    private void registers() {
        elder = elder == Elder.ALIVE && random.nextBoolean() ? Elder.DECEASED : Elder.ALIVE;
        boolean free = all.stream().noneMatch(other -> other != one && holds(other, one));
        if (!Consequences.endedByNoticeOfDeath(one) || free) {
            Party successor = new Party(UUID.randomUUID(), null, null, "460107");
            Consequences.reconsider(one, random.nextInt(3) == 0 ? on(one.sender(), successor) : on(), now);
        }
        if (one.status() == ReferralStatus.SUPERSEDED && free && one.closing().reason() == CloseReason.EMERGENCY) {
            Consequences.comeBack(one, on(), now);
        }
    }

    /** Of one elder one way up and one down is open, and what gave way is closed. */
    private void oneChain() {
        for (boolean down : List.of(true, false)) {
            long open = all.stream()
                    .filter(other -> other.status().open() && down == (other.variant() == ReferralKind.DOWN))
                    .count();
            assertTrue(open <= 1, "open " + (down ? "down " : "up ") + open);
        }
    }
}
