package org.yiyang.referral.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Move;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.referral.Urgency;

/** A request that nobody answers: reminded, flagged, escalated, and expired, so that the elder may be asked for again. */
class RequestDueTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private final UUID home = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final ReferralRequest request = ReferralRequest.requested(
            new ReferralRequest.Question(UUID.randomUUID(), home, partner, "460106", Urgency.URGENT), NOON);

    @Test
    void silenceGoesFromOneToTheNextAndEnds() {
        assertTrue(request.due(RequestDue.REQUEST_REMINDER, NOON).isPresent());
        assertTrue(request.watch().dueSoon());
        assertTrue(request.due(RequestDue.REQUEST_ANSWER, NOON).isPresent());
        assertTrue(request.watch().overdue());
        assertEquals(EscalationLevel.REGION, request.watch().escalation().level());
        assertTrue(request.due(RequestDue.REQUEST_ESCALATION, NOON).isPresent());
        assertEquals(EscalationLevel.ABOVE, request.watch().escalation().level());
        assertTrue(request.due(RequestDue.REQUEST_EXPIRY, NOON).isPresent());
        assertEquals(RequestStatus.EXPIRED, request.status());
        assertEquals(EscalationLevel.NONE, request.watch().escalation().level());
        assertEquals(
                List.of("request", "remind", "overdue", "pass-up", "expire"),
                request.drainMoves().stream().map(Move::verb).toList());
    }

    @Test
    void whatIsAnsweredIsNeverLate() {
        request.decline(DeclineReason.TREATED_ON_SITE, NOON);
        for (RequestDue due : RequestDue.values()) {
            assertEquals(Optional.empty(), request.due(due, NOON));
        }
    }

    @Test
    void aSuccessorHasTheWholeTime() {
        request.due(RequestDue.REQUEST_ANSWER, NOON);
        Instant later = NOON.plusSeconds(9000);
        request.reconsider(new ReferralRequest.Known(home, UUID.randomUUID(), "460106", null), true, later);
        assertEquals(later, request.waitsSince());
        assertEquals(false, request.watch().overdue());
    }
}
