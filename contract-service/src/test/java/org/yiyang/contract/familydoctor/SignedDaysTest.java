package org.yiyang.contract.familydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> REGIONS = List.of("460108", "460107", "46010", "440303", "652201");

    /** Whatever contracts an elder has at once, of every region that is asked the elder is one. */
    @Test
    void anElderCountsOnceInEveryRegionThatHoldsAContract() {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            List<SignedDays.Signed> signed = new ArrayList<>();
            for (int k = 0; k < random.nextInt(5); k++) {
                LocalDate first = FIRST.plusDays(random.nextInt(20));
                signed.add(new SignedDays.Signed(
                        REGIONS.get(random.nextInt(REGIONS.size())), first, first.plusDays(random.nextInt(12) - 2L)));
            }
            for (int day = 0; day < 40; day++) {
                compare(signed, FIRST.plusDays(day));
            }
        }
    }

    private static void compare(List<SignedDays.Signed> signed, LocalDate day) {
        for (String region : List.of("46", "4601", "460108", "44", "65", "652201")) {
            boolean has = signed.stream()
                    .anyMatch(one ->
                            one.region().startsWith(region) && !day.isBefore(one.first()) && !day.isAfter(one.last()));
            long counted = SignedDays.steps(signed).entrySet().stream()
                    .filter(step -> step.getKey().region().startsWith(region))
                    .filter(step -> !step.getKey().day().isAfter(day))
                    .mapToLong(step -> step.getValue())
                    .sum();
            assertEquals(has ? 1 : 0, counted, region + " on " + day + " of " + signed);
        }
    }
}
