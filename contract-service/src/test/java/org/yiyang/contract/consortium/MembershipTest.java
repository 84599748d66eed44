package org.yiyang.contract.consortium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

/** An institution belongs to a consortium once on each day, from its founding on. */
class MembershipTest {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");
    private static final LocalDate FOUNDED = LocalDate.of(2026, 3, 1);
    private final UUID lead = UUID.randomUUID();
    private final UUID guest = UUID.randomUUID();
    private final Consortium consortium = Consortium.founded(
            new Consortium.Founding(
                    "联合体",
                    "460108",
                    lead,
                    Set.of(lead, UUID.randomUUID(), UUID.randomUUID()),
                    Set.of("TWO_WAY_REFERRAL"),
                    "文件",
                    FOUNDED),
            AT);

    @Test
    void whoWasAMemberLaterDoesNotJoinForTheSameDaysAgain() {
        consortium.join(guest, FOUNDED.plusDays(20), AT);
        consortium.leave(guest, FOUNDED.plusDays(40), "调整", AT);
        refused(FOUNDED.plusDays(10), ConsortiumRefusal.MEMBER_ALREADY);
        consortium.join(guest, FOUNDED.plusDays(40), AT);
        assertEquals(
                2,
                consortium.members().stream()
                        .filter(one -> one.institutionId().equals(guest))
                        .count());
    }

    @Test
    void nobodyJoinsBeforeTheFounding() {
        refused(FOUNDED.minusDays(1), ConsortiumRefusal.DAY_BEFORE_FOUNDING);
    }

    private void refused(LocalDate day, ConsortiumRefusal why) {
        Refused refused = assertThrows(Refused.class, () -> consortium.join(guest, day, AT));
        assertEquals(why, refused.refusal());
    }
}
