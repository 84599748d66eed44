package org.yiyang.kit.database;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The content of a small table that seldom changes, as it was read last. A change made here shows at once, to its own
 * transaction before anybody else; one made by another instance of the service shows within two seconds.
 */
public final class Remembered<T> {
    private static final long AGE_MAX_NANOS = Duration.ofSeconds(2).toNanos();
    private final Database database;
    private final Supplier<T> read;
    private Held<T> held;
    private long changes;

    /**
     * Nothing is read yet.
     *
     * @param read reads all of it through that database
     */
    public Remembered(Database database, Supplier<T> read) {
        this.database = database;
        this.read = read;
    }

    /** A value that may be kept, with the moment before it was read. */
    private record Held<T>(T value, long readNanos) {}

    public T get() {
        if (database.hasChanged(this)) {
            return read.get();
        }
        long before;
        synchronized (this) {
            if (held != null && System.nanoTime() - held.readNanos() < AGE_MAX_NANOS) {
                return held.value();
            }
            before = changes;
        }
        long readNanos = System.nanoTime();
        T value = read.get();
        keep(new Held<>(value, readNanos), before);
        return value;
    }

    /** A value read while the table changed may be older than the change. */
    private synchronized void keep(Held<T> fresh, long before) {
        if (changes == before) {
            held = fresh;
        }
    }

    /** To be called by whoever changes the table, in the transaction of the change. */
    public void changed() {
        database.noteChange(this);
    }

    synchronized void forget() {
        changes++;
        held = null;
    }
}
