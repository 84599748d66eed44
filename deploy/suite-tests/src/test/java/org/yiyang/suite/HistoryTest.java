package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker finds what is planted, and nothing else. */
class HistoryTest {
    private static final Call CALL = new Call("a", "/api/v1/institutions", Map.of(), "");
    private static final Call OTHER = new Call("b", "/api/v1/institutions", Map.of(), "");

    @Test
    void acknowledgedCallsWithOneEffectAndUnknownOnesWithNoneOrOneAreFine() {
        List<Call.Attempt> attempts = List.of(ended(CALL, Call.Outcome.OK), ended(OTHER, Call.Outcome.UNKNOWN));
        assertEquals(List.of(), History.findings(attempts, Map.of("a", 1)));
        assertEquals(List.of(), History.findings(attempts, Map.of("a", 1, "b", 1)));
        assertEquals(List.of(OTHER), History.unknown(attempts));
    }

    @Test
    void aLostAcknowledgedCallIsFound() {
        assertEquals(
                List.of("a was acknowledged and is lost"),
                History.findings(List.of(ended(CALL, Call.Outcome.OK)), Map.of()));
    }

    @Test
    void aDoubledEffectIsFound() {
        assertEquals(
                List.of("a was done 2 times"),
                History.findings(List.of(ended(CALL, Call.Outcome.UNKNOWN)), Map.of("a", 2)));
    }

    @Test
    void anEffectOfARefusedCallIsFound() {
        assertEquals(
                List.of("a was refused and is done"),
                History.findings(List.of(ended(CALL, Call.Outcome.REFUSED)), Map.of("a", 1)));
    }

    @Test
    void anEffectThatNobodyAskedForIsFound() {
        assertEquals(
                List.of("c is done and nobody asked for it"),
                History.findings(List.of(ended(CALL, Call.Outcome.OK)), Map.of("a", 1, "c", 1)));
    }

    @Test
    void aCallThatWasNeverAcknowledgedIsFoundOnlyWhenAllShouldBe() {
        List<Call.Attempt> attempts = List.of(ended(CALL, Call.Outcome.UNKNOWN), ended(CALL, Call.Outcome.REFUSED));
        assertEquals(List.of(), History.findings(attempts, Map.of()));
        assertEquals(
                List.of("a was never acknowledged: [REFUSED, UNKNOWN]"),
                History.findingsWhenSettled(attempts, Map.of()));
    }

    @Test
    void aRepeatedCallThatIsAcknowledgedAtLastIsNoLongerUnknown() {
        List<Call.Attempt> attempts = List.of(ended(CALL, Call.Outcome.UNKNOWN), ended(CALL, Call.Outcome.OK));
        assertEquals(List.of(), History.unknown(attempts));
        assertEquals(List.of(), History.findingsWhenSettled(attempts, Map.of("a", 1)));
    }

    private static Call.Attempt ended(Call call, Call.Outcome outcome) {
        return new Call.Attempt(call, outcome, 0, "", 0, 1);
    }
}
