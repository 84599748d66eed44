package org.yiyang.insurance.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Copy;

/** What a register's next event has changed of what the one before said. */
class RegisteredFactTest {
    private final KnownInstitution known = new Heard().known();
    private long sequence = 1;

    private Set<RegisteredFact> learn(Heard next) {
        known.learn(next.state(), ++sequence, new Copy.Heard(Instant.EPOCH, Instant.EPOCH));
        return known.changedFacts();
    }

    @Test
    void theFirstEventAndOneThatTellsTheSameChangeNothing() {
        assertEquals(Set.of(), known.changedFacts());
        assertEquals(Set.of(), learn(new Heard()));
    }

    @Test
    void whatDiffersIsNamed() {
        assertEquals(
                Set.of(RegisteredFact.BEDS, RegisteredFact.CATEGORY),
                learn(new Heard().beds(120).category("REHABILITATION_HOSPITAL")));
    }

    @Test
    void aClosingThatWasNoneIsWorkAgain() {
        assertEquals(Set.of(RegisteredFact.WORK_ENDED), learn(new Heard().closedOn(LocalDate.parse("2026-03-02"))));
        assertEquals(Set.of(RegisteredFact.WORK_BEGUN), learn(new Heard()));
    }
}
