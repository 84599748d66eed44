package org.yiyang.kit.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.tables.KitDatabase;

class TaskStreamsIT {
    private static final Addressee WINDOW = Addressee.official("WINDOW_CLERK", "460201");
    private static final Caller CLERK = Desk.official("WINDOW_CLERK", "460201");
    private KitDatabase.Transaction transaction;
    private Desk desk;
    private Instant until;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        desk = new Desk(transaction.database());
        until = desk.now.plusSeconds(600);
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    private AssertSubscriber<TaskStreams.News> watch(long requested) {
        return watch(requested, null);
    }

    private AssertSubscriber<TaskStreams.News> watch(long requested, String knownId) {
        AssertSubscriber<TaskStreams.News> watcher = AssertSubscriber.create(requested);
        desk.streams.watch(CLERK, until, knownId).subscribe(watcher);
        return watcher;
    }

    private Desk.Case raised() {
        Desk.Case subject = new Desk.Case("460201");
        desk.tasks.raise(Call.system(desk.now), subject, Task.of(Desk.Work.DECIDE, WINDOW));
        return subject;
    }

    private static List<String> names(AssertSubscriber<TaskStreams.News> watcher) {
        return watcher.getItems().stream().map(TaskStreams.News::name).toList();
    }

    @Test
    void whoWatchesIsToldWhatIsThereAndThenWhatChanges() {
        Desk.Case first = raised();
        AssertSubscriber<TaskStreams.News> watcher = watch(100);
        desk.streams.look();
        assertEquals(List.of("present"), names(watcher));
        assertTrue(watcher.getItems().get(0).data().contains(first.id().toString()));

        Desk.Case second = raised();
        desk.streams.look();
        desk.deadlines.set(Deadline.at(second.id(), "DECIDE", second.id(), desk.now.plusSeconds(1)));
        desk.streams.look();
        desk.now = desk.now.plusSeconds(2);
        desk.streams.look();
        desk.tasks.doneAll(first.id());
        desk.streams.look();
        desk.streams.look();

        assertEquals(List.of("present", "added", "changed", "changed", "done"), names(watcher));
        assertTrue(watcher.getItems().get(1).data().contains(second.id().toString()));
        assertTrue(watcher.getItems().get(3).data().contains("\"overdue\":true"));
        watcher.assertNotTerminated();
    }

    @Test
    void aTaskPushedOutByMorePressingOnesIsNotDone() {
        Desk.Case ordinary = raised();
        AssertSubscriber<TaskStreams.News> watcher = watch(1000);
        desk.streams.look();
        for (int i = 0; i < 200; i++) {
            desk.tasks.raise(
                    Call.system(desk.now),
                    new Desk.Case("460201"),
                    Task.of(Desk.Work.DECIDE, WINDOW).priority(Priority.EMERGENCY));
        }
        desk.streams.look();
        assertEquals(201, watcher.getItems().size());
        assertTrue(names(watcher).stream().noneMatch("done"::equals));
        desk.tasks.doneAll(ordinary.id());
        desk.streams.look();
        assertEquals(201, watcher.getItems().size());
    }

    @Test
    void aSlowReaderIsToldAtOnceWhatItMissed() {
        AssertSubscriber<TaskStreams.News> watcher = watch(1);
        desk.streams.look();
        Desk.Case gone = raised();
        desk.streams.look();
        desk.tasks.doneAll(gone.id());
        raised();
        desk.streams.look();
        assertEquals(List.of("present"), names(watcher));
        watcher.request(10);
        desk.streams.look();
        assertEquals(List.of("present", "added"), names(watcher));
    }

    @Test
    void aStreamEndsWithTheTokenWithTheRightToReadAndWithTheService() {
        AssertSubscriber<TaskStreams.News> outlived = watch(10);
        desk.streams.look();
        outlived.assertNotTerminated();
        desk.now = until;
        desk.streams.look();
        outlived.assertCompleted();

        until = desk.now.plusSeconds(600);
        AssertSubscriber<TaskStreams.News> forbidden = watch(10);
        desk.open = false;
        desk.streams.look();
        forbidden.assertCompleted();
        assertEquals(List.of("ended"), names(forbidden));

        desk.open = true;
        AssertSubscriber<TaskStreams.News> stopped = watch(10);
        desk.streams.stop(new ShutdownEvent());
        stopped.assertCompleted();
        Refused refused = assertThrows(Refused.class, () -> desk.streams.watch(CLERK, until, null));
        assertEquals("BUSY", refused.refusal().code());
    }

    @Test
    void aStreamThatCannotBeReadAgainAndAgainSaysSoAndGivesItsPlaceBack() {
        AssertSubscriber<TaskStreams.News> watcher = watch(10);
        desk.streams.look();
        desk.fault = new IllegalStateException("no context is active");
        for (int i = 1; i < 5; i++) {
            desk.streams.look();
            desk.streams.look();
            desk.now = desk.now.plusSeconds(1);
        }
        watcher.assertNotTerminated();
        desk.streams.look();
        watcher.assertCompleted();
        assertEquals(List.of("present", "ended"), names(watcher));
        assertEquals("{\"code\":\"BUSY\"}", watcher.getItems().get(1).data());
        assertThrows(IllegalStateException.class, () -> desk.streams.watch(CLERK, until, null));
        desk.fault = null;
        for (int i = 0; i < 4; i++) {
            watch(1);
        }
        assertThrows(Refused.class, () -> desk.streams.watch(CLERK, until, null));
    }

    @Test
    void aReadingThatFailsOnceInAWhileEndsNothing() {
        AssertSubscriber<TaskStreams.News> watcher = watch(10);
        for (int i = 0; i < 10; i++) {
            desk.fault = i % 3 == 0 ? null : new IllegalStateException("away");
            desk.streams.look();
            desk.now = desk.now.plusSeconds(1);
        }
        watcher.assertNotTerminated();
    }

    @Test
    void whoMayNotReadIsRefusedBeforeTheStreamBegins() {
        desk.open = false;
        Refused refused = assertThrows(Refused.class, () -> desk.streams.watch(CLERK, until, null));
        assertEquals("NOT_FOUND", refused.refusal().code());
        desk.open = true;
        for (int i = 0; i < 4; i++) {
            watch(1);
        }
    }

    @Test
    void thereAreOnlySoManyStreamsForOneAccountAndForAll() {
        AssertSubscriber<TaskStreams.News> first = watch(1);
        for (int i = 1; i < 4; i++) {
            watch(1);
        }
        Refused own = assertThrows(Refused.class, () -> desk.streams.watch(CLERK, until, null));
        assertEquals("TASK_STREAMS_OF_ACCOUNT_TAKEN", own.refusal().code());
        assertEquals(429, own.refusal().kind().status());

        first.cancel();
        watch(1);
        desk.streams
                .watch(Desk.staff("MED_MANAGER", java.util.UUID.randomUUID()), until, null)
                .subscribe(AssertSubscriber.create(1));
        Refused all = assertThrows(
                Refused.class,
                () -> desk.streams.watch(Desk.staff("SIGNER", java.util.UUID.randomUUID()), until, null));
        assertEquals("TASK_STREAMS_TAKEN", all.refusal().code());
    }

    @Test
    void whoComesBackIsToldAllOfItOnlyIfItIsNotWhatItKnows() {
        Desk.Case first = raised();
        AssertSubscriber<TaskStreams.News> before = watch(100);
        desk.streams.look();
        raised();
        raised();
        desk.streams.look();
        List<String> ids = before.getItems().stream().map(TaskStreams.News::id).toList();
        assertEquals(3, ids.size());
        assertEquals(null, ids.get(1));
        String last = ids.get(2);
        before.cancel();

        AssertSubscriber<TaskStreams.News> again = watch(100, last);
        AssertSubscriber<TaskStreams.News> late = watch(100, ids.get(0));
        desk.streams.look();
        assertEquals(List.of("present"), names(late));
        assertEquals(last, late.getItems().get(0).id());
        desk.tasks.doneAll(first.id());
        desk.streams.look();
        assertEquals(
                List.of("done"),
                names(again).stream().filter(name -> name != null).toList());
    }

    @Test
    void ofManyWhoComeAtOnceOnlySoManyGetAPlace() throws InterruptedException {
        int comers = 50;
        CountDownLatch together = new CountDownLatch(1);
        AtomicInteger placed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(comers);
        for (int i = 0; i < comers; i++) {
            threads.execute(() -> {
                try {
                    together.await();
                    desk.streams.watch(CLERK, until, null).subscribe(AssertSubscriber.create(1));
                    placed.incrementAndGet();
                } catch (Refused taken) {
                    refused.incrementAndGet();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        together.countDown();
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS), "they do not end");
        assertEquals(List.of(4, comers - 4), List.of(placed.get(), refused.get()));
    }
}
