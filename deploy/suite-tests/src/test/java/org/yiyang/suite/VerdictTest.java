package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.suite.Bureau.Fault;

/** The judge of every case catches each fault that is planted, names it, and finds nothing where there is none. */
class VerdictTest {
    private static final String HERE = "4601";
    private static final String ELSEWHERE = "4602";

    /** What each fault comes to in the same hour of the bureau. */
    private static final Map<Fault, List<String>> CAUGHT = Map.of(
            Fault.NONE,
            List.of(),
            Fault.RELAY_BY_HIGHEST_ID,
            List.of(
                    "yiyang.record: slow was consumed as [], written as [0]",
                    "yiyang.record: the topic does not end in the newest state of slow",
                    "yiyang.record: event event-of-slow never arrived",
                    "record slow is at version 0, another service does not know it",
                    "left over: event 1 is not sent"),
            Fault.ANSWER_BEFORE_COMMIT,
            List.of("killed was acknowledged and is lost"),
            Fault.INBOX_IN_ANOTHER_TRANSACTION,
            List.of("record quick is at version 0, another service does not know it"),
            Fault.MISSING_SCOPE,
            List.of(
                    "quick of 4601 was shown to 4602",
                    "slow of 4601 was shown to 4602",
                    "killed of 4601 was shown to 4602",
                    "unlucky of 4601 was shown to 4602"),
            Fault.RETRY_INSIDE_THE_DEAD_TRANSACTION,
            List.of(
                    "unlucky was acknowledged and is lost",
                    "history knows record unlucky, which is in no register",
                    "audit knows record unlucky, which is in no register",
                    "another service knows record unlucky, which is in no register"),
            Fault.CLAIM_IN_ANOTHER_TRANSACTION,
            List.of("killed was acknowledged and is lost"),
            Fault.STAMP_BEFORE_SEND,
            List.of(
                    "yiyang.record: quick was consumed as [], written as [0]",
                    "yiyang.record: the topic does not end in the newest state of quick",
                    "yiyang.record: event event-of-quick never arrived",
                    "record quick is at version 0, another service does not know it"));

    @ParameterizedTest
    @EnumSource
    void eachFaultIsCaughtAndNamed(Fault fault) {
        Bureau bureau = new Bureau(fault);
        live(bureau);
        assertEquals(
                CAUGHT.get(fault).stream().sorted().toList(),
                Verdict.whenSettled(bureau.evidence()).stream().sorted().toList());
    }

    @Test
    void whatCallersDoNotKnowYetIsNoFinding() {
        Bureau bureau = new Bureau(Fault.NONE);
        bureau.begin("killed", HERE).killed();
        assertEquals(List.of(), Verdict.on(bureau.evidence()));
        assertEquals(List.of("killed was never acknowledged: [UNKNOWN]"), Verdict.whenSettled(bureau.evidence()));
    }

    /** Two writes of which the later one is committed first, a broker that is away, two kills and a deadlock. */
    private static void live(Bureau bureau) {
        Bureau.Write slow = bureau.begin("slow", HERE);
        bureau.begin("quick", HERE).commit();
        bureau.relayWithoutBroker();
        bureau.relay();
        bureau.consumeAndBeKilled();
        slow.commit();
        bureau.relay();
        bureau.begin("killed", HERE).killed();
        if (bureau.doesNotKnow("killed")) {
            bureau.repeat("killed", HERE);
        }
        bureau.begin("unlucky", HERE).deadlocked().commit();
        bureau.begin("foreign", ELSEWHERE).commit();
        bureau.relay();
        bureau.consume();
        bureau.list(ELSEWHERE);
    }
}
