package org.yiyang.institution.registry.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class RelationStatesTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 1, 1);
    private static final List<UUID> TWO = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final Map<String, Consumer<Relation>> VERBS = Map.of(
            "end", one -> one.end(TO, "搬迁", AT),
            "correct", one -> one.correct(bond(null), "笔误", AT),
            "annul", one -> one.annul("误录", AT));
    private static final Map<String, RelationStatus> LEADS_TO =
            Map.of("end", RelationStatus.ENDED, "correct", RelationStatus.ACTIVE, "annul", RelationStatus.ANNULLED);
    private static final Map<String, Set<String>> MAY = Map.of(
            "end", Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN),
            "correct", Set.of(Roles.SUPERVISOR),
            "annul", Set.of(Roles.SUPERVISOR));

    private static RelationTerms bond(LocalDate to) {
        return new RelationTerms(RelationKind.CO_LOCATED, true, FROM, to, "批复1号");
    }

    private static Relation in(RelationStatus status) {
        Relation relation = Relation.entered(bond(null), TWO, "460106", AT);
        if (status != RelationStatus.ACTIVE) {
            VERBS.get(status == RelationStatus.ENDED ? "end" : "annul").accept(relation);
        }
        relation.drainMoves();
        return relation;
    }

    private static Caller caller(String role) {
        return new Caller("s", "c", Set.of(role), "4601", UUID.randomUUID(), UUID.randomUUID(), Set.of());
    }

    @TestFactory
    Stream<DynamicTest> everyVerbIsDoneWhereTheDiagramAllowsItAndRefusedEverywhereElse() {
        return Stream.of(RelationStatus.values())
                .flatMap(status -> VERBS.keySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb, () -> moves(status, verb))));
    }

    private static void moves(RelationStatus status, String verb) {
        Relation relation = in(status);
        if (!status.machine().verbs(status).contains(verb)) {
            Refused refused = assertThrows(Refused.class, () -> VERBS.get(verb).accept(relation));
            assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
            assertEquals(status.machine().verbs(status), refused.allowedActions());
            assertEquals(status, relation.status());
            return;
        }
        VERBS.get(verb).accept(relation);
        Move move = relation.drainMoves().get(0);
        assertEquals(verb, move.verb());
        assertEquals(!verb.equals("end"), move.correction());
        assertEquals(LEADS_TO.get(verb), relation.status());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleIsOfferedInEveryStateExactlyWhatItMayDo() {
        Actions actions = new Actions();
        return Stream.of(RelationStatus.values())
                .flatMap(status -> Stream.of(Roles.OFFICIALS, Roles.STAFF, Roles.PERSONS, Set.of(Roles.SUPERVISOR))
                        .flatMap(Set::stream)
                        .map(role -> DynamicTest.dynamicTest(
                                status + " " + role,
                                () -> assertEquals(
                                        status.machine().verbs(status).stream()
                                                .filter(verb -> MAY.get(verb).contains(role))
                                                .toList(),
                                        actions.allowed(
                                                RelationResource.class,
                                                caller(role),
                                                status.machine().verbs(status))))));
    }

    @Test
    void everyVerbOfTheDiagramIsTriedHere() {
        Set<String> drawn = new TreeSet<>();
        Stream.of(RelationStatus.values())
                .forEach(status -> drawn.addAll(status.machine().verbs(status)));
        assertEquals(drawn, new TreeSet<>(VERBS.keySet()));
    }

    @ParameterizedTest(name = "{0} of {1} members: {2}")
    @CsvSource({
        "BRANCH_IN_HOME, 1, false",
        "BRANCH_IN_HOME, 2, true",
        "BRANCH_IN_HOME, 3, false",
        "INTRODUCED, 2, true",
        "INTRODUCED, 3, false",
        "JOINTLY_RUN, 2, true",
        "JOINTLY_RUN, 3, true",
        "JOINTLY_RUN, 6, false",
        "CO_LOCATED, 1, false",
        "CO_LOCATED, 2, true",
        "CO_LOCATED, 5, true",
        "CO_LOCATED, 6, false"
    })
    void aRelationHasSoManyMembers(RelationKind kind, int members, boolean fits) {
        assertEquals(fits, kind.holds(members));
    }

    @Test
    void itIsCorrectedFromOneThatStandsToOneThatHasEndedAndBack() {
        Relation relation = in(RelationStatus.ACTIVE);
        relation.correct(bond(TO), "已结束", AT);
        assertEquals(RelationStatus.ENDED, relation.status());
        relation.correct(bond(null), "仍有效", AT);
        assertEquals(RelationStatus.ACTIVE, relation.status());
        Refused refused = assertThrows(Refused.class, () -> relation.end(FROM, "当日", AT));
        assertEquals(RelationRefusal.DAYS_REVERSED, refused.refusal());
        assertEquals(null, relation.snapshot().validTo());
    }
}
