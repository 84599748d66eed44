package org.yiyang.kit.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

class StateMachineTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private enum Loan {
        BOOK,
        MAP
    }

    private enum Lending implements State {
        ASKED,
        LENT,
        BACK,
        LOST;

        private static final StateMachine<Lending> MACHINE = StateMachine.of(
                Lending.class,
                begin("ask", ASKED),
                move("lend", ASKED).to(LENT),
                move("renew", LENT).only(Loan.BOOK),
                move("give-back", LENT).to(BACK),
                automatic("lose", LENT).to(LOST),
                correction("correct", BACK, LOST).to(LENT));

        @Override
        public StateMachine<Lending> machine() {
            return MACHINE;
        }

        @Override
        public String zh() {
            return "借阅";
        }

        @Override
        public String en() {
            return "Lending";
        }
    }

    @Test
    void whatMayBeAskedForFollowsFromTheTableInItsOrder() {
        assertEquals(List.of("renew", "give-back"), Lending.MACHINE.verbs(Lending.LENT, Loan.BOOK));
        assertEquals(List.of("give-back"), Lending.MACHINE.verbs(Lending.LENT, Loan.MAP));
        assertEquals(List.of("correct"), Lending.MACHINE.verbs(Lending.LOST));
    }

    @Test
    void aVerbThatTheStateDoesNotOfferIsRefusedWithThoseThatItDoes() {
        Refused refused = assertThrows(Refused.class, () -> Lending.MACHINE.mustAllow("lend", Lending.LENT, Loan.MAP));
        assertEquals("MOVE_NOT_ALLOWED", refused.refusal().code());
        assertEquals(List.of("give-back"), refused.allowedActions());
    }

    @Test
    void aStepIsMadeOnlyAlongTheTable() {
        Move lent = Lending.MACHINE.move("lend", Lending.ASKED, Lending.LENT, null, null, NOW);
        assertEquals(Move.of("lend", Lending.ASKED, Lending.LENT, null, NOW), lent);
        assertThrows(Refused.class, () -> Lending.MACHINE.move("lend", Lending.ASKED, Lending.BACK, null, null, NOW));
        assertThrows(
                Refused.class, () -> Lending.MACHINE.move("renew", Lending.LENT, Lending.LENT, Loan.MAP, null, NOW));
        assertThrows(
                IllegalArgumentException.class,
                () -> Lending.MACHINE.move("lend", null, Lending.LENT, null, null, NOW));
    }

    @Test
    void aStepThatLeavesTheStateMustStayThere() {
        assertEquals(
                Lending.LENT.name(),
                Lending.MACHINE
                        .move("renew", Lending.LENT, Lending.LENT, Loan.BOOK, null, NOW)
                        .to());
        assertThrows(
                Refused.class, () -> Lending.MACHINE.move("renew", Lending.LENT, Lending.BACK, Loan.BOOK, null, NOW));
    }

    @Test
    void aSupervisorsStepIsMarkedAsACorrection() {
        assertTrue(Lending.MACHINE
                .move("correct", Lending.BACK, Lending.LENT, null, "a mistake", NOW)
                .correction());
    }

    @Test
    void whereNothingButACorrectionLeadsOnIsTheEnd() {
        assertTrue(Lending.MACHINE.isFinal(Lending.BACK));
        assertFalse(Lending.MACHINE.isFinal(Lending.LENT));
        assertEquals(Set.of(Lending.BACK), Lending.MACHINE.targets("give-back", Lending.LENT, null));
    }

    @Test
    void theDrawingFollowsFromTheTable() {
        assertEquals("""
                stateDiagram-v2
                    [*] --> ASKED: ask
                    ASKED --> LENT: lend
                    LENT --> BACK: give-back
                    LENT --> LOST: lose
                    BACK --> [*]
                    LOST --> [*]
                """, Lending.MACHINE.mermaid());
    }

    @Test
    void aStateToWhichNoMoveLeadsIsAFaultOfTheTable() {
        assertThrows(IllegalArgumentException.class, () -> StateMachine.of(Lending.class, begin("ask", Lending.ASKED)));
    }
}
