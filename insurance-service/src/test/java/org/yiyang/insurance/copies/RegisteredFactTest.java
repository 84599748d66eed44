package org.yiyang.insurance.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Copy;

/** What a register's next event has changed of what the one before said. */
class RegisteredFactTest {
    private final KnownInstitution known = new ConsumedInstitution().known();
    private long sequence = 1;

    private Set<RegisteredFact> learn(ConsumedInstitution next) {
        known.learn(next.state(), ++sequence, new Copy.Receipt(Instant.EPOCH, Instant.EPOCH));
        return known.changedFacts();
    }

    @Test
    void theFirstEventAndOneThatTellsTheSameChangeNothing() {
        assertEquals(Set.of(), known.changedFacts());
        assertEquals(Set.of(), learn(new ConsumedInstitution()));
    }

    @Test
    void whatDiffersIsNamed() {
        assertEquals(
                Set.of(RegisteredFact.BEDS, RegisteredFact.CATEGORY),
                learn(new ConsumedInstitution().beds(120).category("REHABILITATION_HOSPITAL")));
    }

    @Test
    void aClosingThatWasNoneIsWorkAgain() {
        assertEquals(
                Set.of(RegisteredFact.WORK_ENDED),
                learn(new ConsumedInstitution().closedOn(LocalDate.parse("2026-03-02"))));
        assertEquals(Set.of(RegisteredFact.WORK_BEGUN), learn(new ConsumedInstitution()));
    }
}
