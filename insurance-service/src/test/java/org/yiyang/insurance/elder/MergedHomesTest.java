package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where a person lives by two records of which one goes on. */
class MergedHomesTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant MERGED = AT.plusSeconds(60);
    private static final UUID HOME = UUID.randomUUID();
    private static final UUID NEXT = UUID.randomUUID();
    private static final LocalDate IN = LocalDate.parse("2022-01-01");
    private static final LocalDate OUT = LocalDate.parse("2025-06-01");
    private final Homes survivor = in(HOME, IN);

    private record Stay(UUID home, LocalDate from, LocalDate to) {}

    private static Homes in(UUID home, LocalDate from) {
        Homes homes = new Homes();
        homes.enter(new ElderEntry("460106", List.of(), home, from, Set.of(), null), AT);
        return homes;
    }

    private static List<Stay> stays(Homes homes) {
        return homes.known().stream()
                .map(row -> new Stay(row.institutionId(), row.validFrom(), row.validTo()))
                .toList();
    }

    @Test
    void whoHasLeftAHomeIsNotPutBackIntoItByARecordThatHasNotHeard() {
        survivor.move(null, OUT, AT);
        survivor.fill(in(HOME, IN.minusYears(1)), MERGED);
        assertEquals(null, survivor.residenceId());
        assertEquals(List.of(new Stay(HOME, IN.minusYears(1), IN), new Stay(HOME, IN, OUT)), stays(survivor));
        survivor.takeBack(MERGED, MERGED.plusSeconds(1));
        assertEquals(List.of(new Stay(HOME, IN, OUT)), stays(survivor));
    }

    @Test
    void whoHasMovedInSinceLivesThere() {
        survivor.move(null, OUT, AT);
        survivor.fill(in(HOME, OUT.plusDays(9)), MERGED);
        assertEquals(HOME, survivor.residenceId());
        assertEquals(List.of(new Stay(HOME, IN, OUT), new Stay(HOME, OUT.plusDays(9), null)), stays(survivor));
    }

    @Test
    void whoLivesInAnotherHomeByTheOtherRecordHasMovedThere() {
        survivor.move(null, OUT, AT);
        survivor.fill(in(NEXT, OUT), MERGED);
        assertEquals(NEXT, survivor.residenceId());
        survivor.takeBack(MERGED, MERGED.plusSeconds(1));
        assertEquals(null, survivor.residenceId());
    }

    @Test
    void whoLivesInAHomeByTheRecordThatGoesOnLivesThereWhateverTheOtherSays() {
        survivor.fill(in(NEXT, IN.minusYears(1)), MERGED);
        assertEquals(HOME, survivor.residenceId());
        assertEquals(List.of(new Stay(NEXT, IN.minusYears(1), IN), new Stay(HOME, IN, null)), stays(survivor));
    }
}
