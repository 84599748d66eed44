package org.yiyang.referral.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** Places are held, given back, used and stated again at random by many at once: never more are held than there are. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CapacityWalkTest {
    private static final int CALLERS = 6;
    private static final int STEPS = 120;
    private static final int OFTEN = 50;
    private static final int FREE = 7;
    private static final String STATE = "update capacity set free = free + 1 where id = ?";

    @Inject
    CapacityRepository repository;

    @Inject
    UnitOfWork units;

    @Inject
    Database database;

    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    private UUID stated() {
        UUID institution = UUID.randomUUID();
        Capacity capacity = Capacity.of(institution, "心内科", CapacityKind.MEDICAL_BED);
        Instant now = Instant.parse("2026-11-30T04:00:00Z");
        capacity.state(new Capacity.Statement(FREE, StatementSource.STAFF, "542601", now.plusSeconds(60)), now);
        units.run(Call.system(now), () -> repository.persist(capacity));
        return capacity.id();
    }

    /** Held, free. */
    private int[] counts(UUID capacity) {
        return database.anywhere(sql -> sql.select("select held, free from capacity where id = ?", capacity)
                .map((row, context) -> new int[] {row.getInt(1), row.getInt(2)})
                .one());
    }

    @Test
    void neverMoreAreHeldThanThereAre() throws Exception {
        UUID capacity = stated();
        List<Callable<int[]>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Random random = new Random(i);
            callers.add(() -> walk(capacity, random));
        }
        int held = 0;
        int free = FREE;
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (Future<int[]> each : threads.invokeAll(callers)) {
                held += each.get()[0];
                free += each.get()[1];
            }
        } finally {
            threads.shutdown();
        }
        int[] counts = counts(capacity);
        assertEquals(held, counts[0], "as many are held as callers hold");
        assertEquals(free, counts[1], "what was used is free no more");
        List.of("hold", "full", "give-back", "consume", "state")
                .forEach(what -> assertTrue(done.getOrDefault(what, 0) >= OFTEN, what + ": " + done));
    }

    /** How many the caller holds at its end, and how many are free more than before. */
    private int[] walk(UUID capacity, Random random) {
        int held = 0;
        int free = 0;
        for (int i = 0; i < STEPS; i++) {
            int what = random.nextInt(6);
            if (what == 0 && held > 0) {
                run("give-back", () -> repository.giveBack(capacity));
                held--;
            } else if (what == 1 && held > 0) {
                run("consume", () -> repository.consume(capacity));
                held--;
                free--;
            } else if (what == 2) {
                run("state", () -> database.inUnit(sql -> sql.execute(STATE, capacity)));
                free++;
            } else {
                boolean got = units.run(Call.system(Instant.now()), () -> repository.hold(capacity));
                done.merge(got ? "hold" : "full", 1, Integer::sum);
                held += got ? 1 : 0;
            }
            int[] counts = counts(capacity);
            assertTrue(counts[0] >= 0 && counts[0] <= counts[1], counts[0] + " are held of " + counts[1]);
        }
        return new int[] {held, free};
    }

    private void run(String what, Runnable act) {
        units.run(Call.system(Instant.now()), act);
        done.merge(what, 1, Integer::sum);
    }
}
