package org.yiyang.kit.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class MovesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID OWNER = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198a7c0-0000-7000-8000-000000000002");

    private enum Door implements State {
        OPEN,
        SHUT;

        private static final StateMachine<Door> MACHINE = StateMachine.of(
                Door.class,
                begin("build", OPEN),
                move("shut", OPEN).to(SHUT),
                move("open", SHUT).to(OPEN));

        @Override
        public StateMachine<Door> machine() {
            return MACHINE;
        }

        @Override
        public String zh() {
            return "门";
        }

        @Override
        public String en() {
            return "Door";
        }
    }

    private static final class House extends Aggregate implements Stateful<Door> {
        House() {
            super(UUID.randomUUID());
        }

        @Override
        public String kind() {
            return "house";
        }

        @Override
        public String region() {
            return "460106";
        }

        @Override
        public Object snapshot() {
            return this;
        }

        @Override
        public Door status() {
            return Door.OPEN;
        }
    }

    private static final class Owners extends Rights<House> {
        Owners() {
            super(new Actions());
        }

        @Override
        protected boolean concerns(Caller caller, String verb, House house) {
            return caller.scope().isInstitution(OWNER);
        }

        @Override
        protected Refused notConcerned(Caller caller, String verb, House house) {
            return new Refused(KitRefusal.NOT_YOURS_TO_DO, house.region());
        }
    }

    private final House house = new House();
    private final Moves<House> moves = Moves.foundBy(
            (call, id) -> Optional.of(house).filter(one -> one.id().equals(id)), new Owners(), null);

    private static Call call(UUID institution, Long version) {
        Set<String> roles = Set.of("CARE_MANAGER");
        return new Call(new Caller("me", "web", roles, null, institution, null, Set.of()), versions(version), NOW);
    }

    private static Set<Long> versions(Long version) {
        return version == null ? null : Set.of(version, 99L);
    }

    private KitRefusal refusal(Call call, UUID id, String verb) {
        Refused refused = assertThrows(Refused.class, () -> moves.begin(call, id, verb));
        return (KitRefusal) refused.refusal();
    }

    @Test
    void ofSeveralReasonsTheFirstInTheOrderIsGiven() {
        assertEquals(KitRefusal.NOT_FOUND, refusal(call(OTHER, 7L), OTHER, "open"));
        assertEquals(KitRefusal.NOT_YOURS_TO_DO, refusal(call(OTHER, 7L), house.id(), "open"));
        assertEquals(KitRefusal.VERSION_STALE, refusal(call(OWNER, 7L), house.id(), "open"));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(call(OWNER, 0L), house.id(), "open"));
    }

    @Test
    void aVerbThatNamesItsStateIsLeftToTheAggregate() {
        Owners owners = new Owners();
        owners.stateIsNamedBy("open");
        Moves<House> named = Moves.foundBy((call, id) -> Optional.of(house), owners, null);
        assertSame(house, named.begin(call(OWNER, 0L), house.id(), "open"));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(call(OWNER, 0L), house.id(), "open"));
    }

    @Test
    void theRolesOfAVerbAreReadOnceHoweverLongTheList() {
        Owners owners = new Owners();
        assertSame(owners.roles("shut"), owners.roles("shut"));
    }

    @Test
    void whatNothingForbidsBegins() {
        assertSame(house, moves.begin(call(OWNER, 0L), house.id(), "shut"));
        assertSame(house, moves.begin(call(OWNER, null), house.id(), "shut"));
    }

    @Test
    void onWhoseBehalfItIsDoneIsAskedBeforeTheVersionAndTheState() {
        Refused refused = assertThrows(
                Refused.class,
                () -> moves.begin(call(OWNER, 7L), house.id(), "open", one -> {
                    throw new Refused(KitRefusal.NOT_YOURS_TO_DO, one.region());
                }));
        assertEquals(KitRefusal.NOT_YOURS_TO_DO, refused.refusal());
    }
}
