package org.yiyang.referral.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answer times held against a sorted list of them. */
class AnswerMinutesTest {
    private final Random random = new Random(12);

    @Test
    void halfAndNineOfTenAreThoseOfTheSortedList() {
        for (int i = 0; i < 500; i++) {
            AnswerMinutes counted = new AnswerMinutes();
            List<Integer> each = new ArrayList<>();
            int answers = random.nextInt(300);
            for (int k = 0; k < answers; k++) {
                int minutes = random.nextInt(i % 2 == 0 ? 40 : 2_000_000);
                counted.add(minutes, 1);
                each.add(minutes);
                taken(counted, minutes);
            }
            mustBe(each, counted);
            AnswerMinutes stored = new AnswerMinutes();
            stored.add(counted.bytes());
            mustBe(each, stored);
        }
    }

    /** What is added and taken away again is as if it had never been there. */
    private void taken(AnswerMinutes counted, int minutes) {
        int other = minutes + random.nextInt(5);
        counted.add(other, -1);
        counted.add(other, 1);
    }

    private static void mustBe(List<Integer> each, AnswerMinutes counted) {
        AnswerMinutes.Times times = counted.times();
        assertEquals(each.size(), times.answers());
        Collections.sort(each);
        assertEquals(at(each, 5), times.half());
        assertEquals(at(each, 9), times.most());
    }

    private static Long at(List<Integer> sorted, int tenths) {
        return sorted.isEmpty() ? null : (long) sorted.get((sorted.size() * tenths + 9) / 10 - 1);
    }

    @Test
    void aNegativeNumberOfMinutesIsStoredToo() {
        AnswerMinutes counted = new AnswerMinutes();
        counted.add(-3, 2);
        counted.add(7, 1);
        AnswerMinutes stored = new AnswerMinutes();
        stored.add(counted.bytes());
        assertEquals(new AnswerMinutes.Times(-3L, 7L, 3), stored.times());
    }
}
