package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>(new Database(null) {}, this::read);
    private Runnable meanwhile = () -> {};

    private int read() {
        reads.incrementAndGet();
        int value = stored.get();
        meanwhile.run();
        return value;
    }

    @AfterEach
    void noUnitIsLeft() {
        Unit.end();
    }

    @Test
    void whatWasReadIsNotReadAgainAtOnce() {
        assertEquals(1, remembered.get());
        assertEquals(1, remembered.get());
        assertEquals(1, reads.get());
    }

    @Test
    void aChangeShowsAtOnce() {
        assertEquals(1, remembered.get());
        stored.set(2);
        remembered.changed();
        assertEquals(2, remembered.get());
    }

    @Test
    void whatWasReadWhileItChangedIsNotKept() {
        meanwhile = () -> {
            stored.set(2);
            remembered.changed();
        };
        assertEquals(1, remembered.get());
        meanwhile = () -> {};
        assertEquals(2, remembered.get());
    }

    @Test
    void aUnitSeesItsOwnChangeAndOthersSeeItAfterItsEnd() {
        assertEquals(1, remembered.get());
        Set<Remembered<?>> changed = new HashSet<>();
        Unit.begin(null, Duration.ofSeconds(20), changed);
        stored.set(2);
        remembered.changed();
        assertEquals(2, remembered.get());
        stored.set(3);
        assertEquals(3, remembered.get());
        assertEquals(1, CompletableFuture.supplyAsync(remembered::get).join());
        Unit.end();
        assertEquals(1, remembered.get());
        changed.forEach(Remembered::forget);
        assertEquals(3, remembered.get());
    }
}
