package org.yiyang.kit.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;

class TasksIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final UUID HOSPITAL = Ids.next();
    private static final UUID ELDER = Ids.next();
    private final Call system = Call.system(NOW);
    private KitDatabase.Transaction transaction;
    private Desk desk;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        desk = new Desk(transaction.database());
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    private List<OpenTask> of(Caller caller) {
        return desk.list.open(new Call(caller, null, NOW), OpenTask.Key.START, 50);
    }

    private List<String> kindsOf(Caller caller) {
        return of(caller).stream().map(OpenTask::kind).toList();
    }

    @Test
    void aTaskIsSeenByItsRoleInItsRegionAndAbove() {
        Desk.Case subject = new Desk.Case("460105");
        desk.tasks.raise(system, subject, Task.of(Desk.Work.DECIDE, Addressee.official("HEALTH_ADMIN", "460105")));

        assertEquals(List.of("DECIDE"), kindsOf(Desk.official("HEALTH_ADMIN", "460105")));
        assertEquals(List.of("DECIDE"), kindsOf(Desk.official("HEALTH_ADMIN", "46")));
        assertEquals(List.of(), kindsOf(Desk.official("HEALTH_ADMIN", "460106")));
        assertEquals(List.of(), kindsOf(Desk.official("CIVIL_ADMIN", "460105")));
        assertEquals(List.of(), kindsOf(Desk.staff("MED_MANAGER", HOSPITAL)));
    }

    @Test
    void aTaskOfAnInstitutionOrAPersonIsNobodyElses() {
        Desk.Case subject = new Desk.Case("460105");
        desk.tasks.raise(
                system,
                subject,
                Task.of(
                        Desk.Work.ANSWER,
                        Addressee.staff("MED_MANAGER", HOSPITAL),
                        Addressee.staff("SIGNER", HOSPITAL),
                        Addressee.person("ELDER", ELDER)));

        Caller both = new Caller("both", "app", Set.of("MED_MANAGER", "SIGNER"), null, HOSPITAL, null, Set.of());
        assertEquals(List.of("ANSWER"), kindsOf(both));
        assertEquals(List.of(), kindsOf(Desk.staff("MED_MANAGER", Ids.next())));
        assertEquals(List.of(), kindsOf(Desk.staff("REFERRAL_OFFICE", HOSPITAL)));
        Caller elder = new Caller("she", "app", Set.of("ELDER"), null, null, ELDER, Set.of());
        OpenTask task = of(elder).get(0);
        assertEquals("/cases/" + subject.id() + "/answer/" + subject.id(), task.path());
        assertEquals(new OpenTask.Words("答复", "Answer"), task.todo());
    }

    @Test
    void theMostPressingComesFirstThenWhatIsDueFirst() {
        Caller clerk = Desk.official("WINDOW_CLERK", "460107");
        Addressee window = Addressee.official("WINDOW_CLERK", "460107");
        Desk.Case undated = new Desk.Case("460107");
        Desk.Case later = new Desk.Case("460107");
        Desk.Case overdue = new Desk.Case("460107");
        Desk.Case urgent = new Desk.Case("460107");
        for (Desk.Case subject : List.of(undated, later, overdue)) {
            desk.tasks.raise(system, subject, Task.of(Desk.Work.DECIDE, window));
        }
        desk.tasks.raise(system, urgent, Task.of(Desk.Work.DECIDE, window).priority(Priority.URGENT));
        desk.deadlines.set(Deadline.at(later.id(), "DECIDE", later.id(), NOW.plusSeconds(60)));
        desk.deadlines.set(Deadline.at(overdue.id(), "DECIDE", overdue.id(), NOW));

        List<OpenTask> all = of(clerk);
        assertEquals(
                List.of(urgent.id(), overdue.id(), later.id(), undated.id()),
                all.stream().map(OpenTask::subjectId).toList());
        assertEquals(
                List.of(false, true, false, false),
                all.stream().map(OpenTask::overdue).toList());
        assertEquals(NOW.plusSeconds(60), all.get(2).dueAt());

        OpenTask.Key key = OpenTask.Key.of(all.get(1).key().text());
        List<OpenTask> rest = desk.list.open(new Call(clerk, null, NOW), key, 50);
        assertEquals(all.subList(2, 4), rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T08:00:00Z", "2026-11-23T08:00:00.5Z", "2026-11-23T08:00:00.123456Z"})
    void theListIsWalkedToItsEndOverTasksThatAreDueAtOneMoment(String due) {
        Caller clerk = Desk.official("WINDOW_CLERK", "460112");
        List<UUID> subjects = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Desk.Case subject = new Desk.Case("460112");
            subjects.add(subject.id());
            desk.tasks.raise(system, subject, Task.of(Desk.Work.DECIDE, Addressee.official("WINDOW_CLERK", "460112")));
            if (i < 5) {
                desk.deadlines.set(Deadline.at(subject.id(), "DECIDE", subject.id(), Instant.parse(due)));
            }
        }
        for (int limit = 1; limit <= 3; limit++) {
            List<UUID> walked = new ArrayList<>();
            OpenTask.Key key = OpenTask.Key.START;
            List<OpenTask> page = desk.list.open(new Call(clerk, null, NOW), key, limit);
            while (!page.isEmpty() && walked.size() <= subjects.size()) {
                page.forEach(task -> walked.add(task.subjectId()));
                key = OpenTask.Key.of(page.get(page.size() - 1).key().text());
                page = desk.list.open(new Call(clerk, null, NOW), key, limit);
            }
            assertEquals(subjects, walked);
        }
    }

    @Test
    void aFamilyMemberIsGivenTheTasksOfWhomItMayActFor() {
        Desk.Case subject = new Desk.Case("460105");
        desk.tasks.raise(system, subject, Task.of(Desk.Work.ANSWER, Addressee.person("FAMILY", ELDER)));
        for (Set<String> roles :
                List.of(Set.of("FAMILY"), Set.of("FAMILY", "CARE_MANAGER"), Set.of("FAMILY", "ELDER"))) {
            assertEquals(List.of("ANSWER"), kindsOf(family("daughter", roles)));
            assertEquals(List.of(), kindsOf(family("niece", roles)));
            assertEquals(List.of(), kindsOf(family("stranger", roles)));
        }
    }

    private static Caller family(String account, Set<String> roles) {
        return new Caller(account, "app", roles, null, HOSPITAL, ELDER, Set.of());
    }

    @Test
    void aTaskRaisedAgainStaysAndOneForOthersIsNew() {
        Desk.Case subject = new Desk.Case("460108");
        Task mine = Task.of(Desk.Work.ANSWER, Addressee.staff("MED_MANAGER", HOSPITAL));
        assertTrue(desk.tasks.raise(system, subject, mine));
        OpenTask first = of(Desk.staff("MED_MANAGER", HOSPITAL)).get(0);

        assertFalse(desk.tasks.raise(Call.system(NOW.plusSeconds(9)), subject, mine.priority(Priority.URGENT)));
        OpenTask pressing = of(Desk.staff("MED_MANAGER", HOSPITAL)).get(0);
        assertEquals(first.id(), pressing.id());
        assertEquals(NOW, pressing.raisedAt());
        assertEquals(Priority.URGENT, pressing.priority());

        UUID other = Ids.next();
        assertTrue(desk.tasks.raise(system, subject, Task.of(Desk.Work.ANSWER, Addressee.staff("MED_MANAGER", other))));
        assertEquals(List.of(), kindsOf(Desk.staff("MED_MANAGER", HOSPITAL)));
        assertEquals(List.of("ANSWER"), kindsOf(Desk.staff("MED_MANAGER", other)));
    }

    @Test
    void partsOfASubjectWaitEachForTheirOwnAndAreDoneOneByOne() {
        Desk.Case subject = new Desk.Case("460109");
        UUID health = Ids.next();
        UUID market = Ids.next();
        desk.tasks.raise(
                system,
                subject,
                Task.of(Desk.Work.DECIDE, Addressee.official("HEALTH_ADMIN", "460109"))
                        .part(health));
        desk.tasks.raise(
                system,
                subject,
                Task.of(Desk.Work.DECIDE, Addressee.official("MARKET_ADMIN", "460109"))
                        .part(market));
        desk.deadlines.set(Deadline.at(subject.id(), "DECIDE", market, NOW));

        assertEquals(health, of(Desk.official("HEALTH_ADMIN", "460109")).get(0).partId());
        assertFalse(of(Desk.official("HEALTH_ADMIN", "460109")).get(0).overdue());
        assertTrue(of(Desk.official("MARKET_ADMIN", "460109")).get(0).overdue());

        desk.tasks.done(subject.id(), Desk.Work.DECIDE, health);
        assertEquals(List.of(), kindsOf(Desk.official("HEALTH_ADMIN", "460109")));
        assertEquals(List.of("DECIDE"), kindsOf(Desk.official("MARKET_ADMIN", "460109")));
        desk.tasks.doneAll(subject.id());
        assertEquals(List.of(), kindsOf(Desk.official("MARKET_ADMIN", "460109")));
    }

    @Test
    void whatFollowsFromTheStateIsBroughtUpToDateWithTheChange() {
        Desk.Case subject = new Desk.Case("460110");
        Caller admin = Desk.official("CIVIL_ADMIN", "460110");
        desk.waiting = Optional.of(List.of(
                Task.of(Desk.Work.DECIDE, Addressee.official("CIVIL_ADMIN", "460110")),
                Task.of(Desk.Work.ANSWER, Addressee.official("CIVIL_ADMIN", "460110"))));
        desk.tasks.changed(system, subject);
        assertEquals(List.of("DECIDE", "ANSWER"), kindsOf(admin));

        desk.waiting = Optional.of(List.of(Task.of(Desk.Work.ANSWER, Addressee.official("CIVIL_ADMIN", "460110"))));
        UUID kept = of(admin).get(1).id();
        desk.tasks.changed(system, subject);
        assertEquals(List.of(kept), of(admin).stream().map(OpenTask::id).toList());

        desk.waiting = Optional.empty();
        desk.tasks.changed(system, subject);
        assertEquals(List.of("ANSWER"), kindsOf(admin));
        desk.tasks.done(subject.id(), Desk.Work.ANSWER);
        assertEquals(List.of(), kindsOf(admin));
    }

    @Test
    void whoMayNotDoItIsNotShownIt() {
        Aggregate subject = new Desk.Case("460111");
        desk.tasks.raise(
                system,
                subject,
                Task.of(Desk.Work.DECIDE, Addressee.official("HEALTH_ADMIN", "460111"))
                        .notFor("official"));
        assertEquals(List.of(), kindsOf(Desk.official("HEALTH_ADMIN", "460111")));
        Caller colleague = new Caller("colleague", "app", Set.of("HEALTH_ADMIN"), "460111", null, null, Set.of());
        assertEquals(List.of("DECIDE"), kindsOf(colleague));
    }
}
