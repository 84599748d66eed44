package org.yiyang.institution.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;

class SeenChangeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final State STANDS = state("阿里·买买提养老院", "355.00", "一（区）");

    private record Part(String name, BigDecimal amount) {}

    private record State(String title, LocalDate day, List<Part> parts) {}

    private static final class Sample extends Aggregate {
        private State state = STANDS;

        Sample() {
            super(Ids.next());
        }

        String say(State next) {
            state = next;
            return "said";
        }

        @Override
        public String kind() {
            return "record";
        }

        @Override
        public String region() {
            return "460106";
        }

        @Override
        public Object snapshot() {
            return state;
        }
    }

    private static State state(String title, String amount, String part) {
        return new State(title, DAY, List.of(new Part(part, new BigDecimal(amount))));
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyCanSeeIsRefused() {
        return Stream.of(STANDS, state("阿里•买买提养老院", "355.00", "一（区）"), state("阿里・买买提\u200b养老院", "355", "一（区） "))
                .map(next -> DynamicTest.dynamicTest(next.title(), () -> {
                    Sample one = new Sample();
                    Refused refused = assertThrows(Refused.class, () -> SeenChange.in(one, () -> one.say(next)));
                    assertEquals(CorrectionRefusal.NOTHING_CHANGED, refused.refusal());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatCanBeSeenIsDone() {
        return Stream.of(
                        state("阿里买买提养老院", "355.00", "一（区）"),
                        state("阿里·买买提养老院", "355.01", "一（区）"),
                        state("阿里·买买提养老院", "355.00", "二（区）"),
                        new State(STANDS.title(), DAY.plusDays(1), STANDS.parts()),
                        new State(STANDS.title(), null, STANDS.parts()),
                        new State(STANDS.title(), DAY, List.of()))
                .map(next -> DynamicTest.dynamicTest(next.toString(), () -> {
                    Sample one = new Sample();
                    assertEquals("said", SeenChange.in(one, () -> one.say(next)));
                }));
    }

    @Test
    void aRecordThatIsLeftAsItIsHasNoChange() {
        Sample one = new Sample();
        assertThrows(Refused.class, () -> SeenChange.in(one, () -> "nothing"));
    }
}
