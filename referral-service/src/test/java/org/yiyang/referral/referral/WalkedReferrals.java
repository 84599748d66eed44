package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.referral.escalation.EscalationLevel;

/** What must hold of a referral at any time, and what a walk has seen. */
class WalkedReferrals {
    private static final Set<ReferralStatus> MOMENTARY = EnumSet.of(ReferralStatus.REVIEWED, ReferralStatus.REDIRECTED);
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> moves = new TreeMap<>();
    private final KeptQuestions questions = new KeptQuestions();
    private final ReferralClock.Facts figures = new DefaultFigures();
    private final ReferralTasks tasks = new ReferralTasks(
            null, null, new ReferralRights(new Actions(), new FamilyAuthorisation(null), Clock.systemUTC()));

    /** Every state was come to and every move made so often. */
    void mustHaveSeenAll(int often) {
        for (ReferralStatus status : ReferralStatus.values()) {
            assertTrue(states.getOrDefault(status.name(), 0) >= often, status + ": " + states);
        }
        ReferralStatus.table().transitions().stream()
                .map(Transition::verb)
                .forEach(verb -> assertTrue(moves.getOrDefault(verb, 0) >= often, verb + ": " + moves));
    }

    void mustHold(Referral referral, Instant now) {
        questions.mustBeOfNow(referral, now);
        for (Move move : referral.drainMoves()) {
            moves.merge(move.verb(), 1, Integer::sum);
            states.merge(move.to(), 1, Integer::sum);
        }
        List<ReferralClock.Due> dues = ReferralClock.of(referral, figures);
        String where = referral.variant() + " " + referral.status() + " " + referral.flags();
        assertFalse(MOMENTARY.contains(referral.status()), where);
        if (referral.status().watched()) {
            mustBeOwned(referral, dues, now, where);
        } else {
            mustBeClosed(referral, dues, where);
        }
    }

    private void mustBeOwned(Referral referral, List<ReferralClock.Due> dues, Instant now, String where) {
        assertFalse(dues.isEmpty(), "no deadline: " + where);
        assertFalse(tasks.waitingWith(Call.system(now), referral).orElseThrow().isEmpty(), "no owner: " + where);
        assertNull(referral.closing(), where);
        boolean escalated = referral.watch().escalation().level() != EscalationLevel.NONE;
        assertTrue(escalated || !Watching.isLate(referral), "late, and no dispatcher was informed: " + where);
    }

    private static void mustBeClosed(Referral referral, List<ReferralClock.Due> dues, String where) {
        assertNotNull(referral.closing(), where);
        List<String> later = new ArrayList<>(List.of("correct", "acknowledge", "read-slip", "supplement", "identify"));
        if (Watching.owesPaperwork(referral)) {
            later.addAll(List.of("assign", "take-over", "escalate"));
            assertNotEquals(EscalationLevel.NONE, referral.watch().escalation().level(), where);
        }
        assertEquals(List.of(), without(referral.verbs(), later), where);
        assertEquals(referral.awaitsPaperwork() ? 1 : 0, dues.size(), dues + " of " + where);
    }

    private static List<String> without(List<String> verbs, List<String> some) {
        return verbs.stream().filter(verb -> !some.contains(verb)).toList();
    }
}
