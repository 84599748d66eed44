package org.yiyang.kit.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.secret.Keys.Ring;

/**
 * Allows a service to start only with the keys that its database was written with: each active key leaves a proof
 * there. With others every sealed value would be unreadable, and no person would be found again by the number. Reads
 * the key files again while the service runs.
 */
@ApplicationScoped
public class KeyCheck {
    /** Before anything that reads or writes, after the check of the mode. */
    private static final int EARLY = 3;

    private static final String PURPOSE = "key-check";
    private static final Context PLACE = new Context("key_check", "proof", "1");

    private final Database database;
    private final Keys keys;
    private final Duration settle;
    private final Map<String, Long> listedNanos = new ConcurrentHashMap<>();

    /**
     * The check.
     *
     * @param settle how long a key must have been listed before it is written with; longer than any unit of work
     */
    KeyCheck(
            Database database,
            Keys keys,
            @ConfigProperty(name = "yiyang.key-rotation.settle", defaultValue = "5M") Duration settle) {
        this.database = database;
        this.keys = keys;
        this.settle = settle;
    }

    void start(@Observes @Priority(EARLY) StartupEvent started) {
        check();
    }

    /**
     * Compares the keys with the proofs and leaves those of new ones.
     *
     * @throws IllegalStateException if the database was written with a key that is not in the folder
     */
    void check() {
        check(keys);
    }

    /**
     * Reads the key files again and works with what they say now; false if they say the same.
     *
     * @throws IllegalStateException in one line, if that would lose a key that is in use, or a key is written with that the
     *     other instances and the running units of work may not know yet; the keys stay as they were then
     */
    public synchronized boolean reload() {
        Keys fresh = keys.reread();
        if (keys.areSame(fresh)) {
            return false;
        }
        for (Ring ring : Ring.values()) {
            mustFollow(ring, fresh);
        }
        check(fresh);
        noteListed(fresh);
        keys.take(fresh);
        return true;
    }

    private void mustFollow(Ring ring, Keys fresh) {
        (ring == Ring.FIELD ? keys.field().changed(fresh.field()) : keys.blind().changed(fresh.blind()))
                .ifPresent(id -> {
                    throw wrong(ring, "key " + id + " is not the one that it was");
                });
        String active = fresh.activeId(ring);
        boolean known = keys.listed(ring).stream().anyMatch(key -> key.id().equals(active));
        if (!known) {
            throw wrong(ring, "list key " + active + " first, and make it the active one later");
        }
        Long since = listedNanos.get(place(ring, active));
        if (since != null && System.nanoTime() - since < settle.toNanos()) {
            throw wrong(ring, "key " + active + " must be listed for " + settle.toSeconds() + " s before it is active");
        }
    }

    private void noteListed(Keys fresh) {
        for (Ring ring : Ring.values()) {
            fresh.listed(ring).stream()
                    .map(Keys.Listed::id)
                    .filter(id ->
                            keys.listed(ring).stream().noneMatch(key -> key.id().equals(id)))
                    .forEach(id -> listedNanos.put(place(ring, id), System.nanoTime()));
        }
    }

    /** Retires a key with which nothing is sealed or found: it is no longer required at the start. */
    public void retire(Ring ring, String id) {
        database.inUnit(sql -> sql.execute("delete from key_check where name = ?", place(ring, id)));
    }

    /** The names of the keys with which the service was written, and without which it does not start. */
    public Set<String> needed() {
        return proofs().stream().map(Proof::name).collect(Collectors.toSet());
    }

    /** Whether a key is one of {@link #needed}. */
    public boolean isAmong(Set<String> needed, Ring ring, String id) {
        return needed.contains(place(ring, id));
    }

    private void check(Keys checked) {
        FieldCipher cipher = new KeyRingCipher(checked);
        BlindIndex index = checked.blindIndex(PURPOSE);
        boolean fieldKnown = false;
        boolean blindKnown = false;
        for (Proof proof : proofs()) {
            if (proof.name().startsWith(Ring.FIELD.proof())) {
                fieldKnown |= opens(cipher, proof.bytes());
            } else {
                blindKnown |= isIndexed(index, proof.bytes());
            }
        }
        if (!fieldKnown) {
            leave(place(Ring.FIELD, checked.activeId(Ring.FIELD)), cipher.encrypt(PURPOSE, PLACE));
        }
        if (!blindKnown) {
            leave(place(Ring.BLIND, checked.activeId(Ring.BLIND)), index.current(PURPOSE));
        }
    }

    private static String place(Ring ring, String id) {
        return ring.proof() + ":" + id;
    }

    /** Whether the active key wrote it. */
    private boolean opens(FieldCipher cipher, byte[] proof) {
        try {
            cipher.decrypt(proof, PLACE);
        } catch (IllegalStateException unknown) {
            throw otherKeys(Ring.FIELD, unknown);
        }
        return cipher.isCurrent(proof);
    }

    private boolean isIndexed(BlindIndex index, byte[] proof) {
        if (index.candidates(PURPOSE).stream().noneMatch(one -> Arrays.equals(one, proof))) {
            throw otherKeys(Ring.BLIND, null);
        }
        return Arrays.equals(index.current(PURPOSE), proof);
    }

    private IllegalStateException wrong(Ring ring, String what) {
        return new IllegalStateException("Key file " + keys.folder().resolve(ring.file()) + ": " + what);
    }

    private IllegalStateException otherKeys(Ring ring, Exception cause) {
        return new IllegalStateException(
                "The data in the database was written with other keys than those in "
                        + keys.folder().resolve(ring.file()) + ": put the file back that it was written with",
                cause);
    }

    private List<Proof> proofs() {
        return database.anywhere(sql -> sql.select("select name, proof from key_check")
                .map(row -> new Proof(row.getColumn("name", String.class), row.getColumn("proof", byte[].class)))
                .list());
    }

    /** The proof left by a key. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Proof(String name, byte[] bytes) {}

    /** Another instance of the service may have left it meanwhile; its keys are compared at the next start. */
    private void leave(String name, byte[] proof) {
        database.anywhere(sql -> sql.execute("insert ignore into key_check (name, proof) values (?, ?)", name, proof));
    }
}
