package org.yiyang.kit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of one file: the active one, under which is written, and all that can be read.
 *
 * @param <A> what a key is used with
 */
final class KeyRing<A extends Enum<A>> {
    /** One key; equality and text say nothing of its bytes. */
    static final class Key<A extends Enum<A>> {
        private final String id;
        private final A algorithm;
        private final byte[] material;
        private final Map<Use, byte[]> subkeys = new ConcurrentHashMap<>();

        /** What a subkey is for; there are as many as columns and purposes, so that each is derived once. */
        private record Use(String name, ByteBuffer detail, int bytes) {}

        Key(String id, A algorithm, byte[] material) {
            this.id = id;
            this.algorithm = algorithm;
            this.material = material.clone();
        }

        String id() {
            return id;
        }

        A algorithm() {
            return algorithm;
        }

        /** A subkey for one use; the algorithm is part of it, so that no bytes serve two algorithms. */
        byte[] subkey(String use, byte[] detail, int bytes) {
            return subkeys.computeIfAbsent(new Use(use, ByteBuffer.wrap(detail), bytes), this::derived);
        }

        private byte[] derived(Use use) {
            byte[] salt = ("yiyang/" + use.name() + "/" + algorithm.name()).getBytes(StandardCharsets.US_ASCII);
            return KeyedHash.derive(material, salt, use.detail().array(), use.bytes());
        }

        private boolean isSame(Key<A> other) {
            return algorithm == other.algorithm && MessageDigest.isEqual(material, other.material);
        }

        @Override
        public String toString() {
            return "Key[" + id + ", " + algorithm + "]";
        }
    }

    private final Key<A> active;
    private final Map<String, Key<A>> byId;

    KeyRing(String activeId, List<Key<A>> keys) {
        Map<String, Key<A>> ordered = new LinkedHashMap<>();
        keys.forEach(key -> ordered.put(key.id(), key));
        this.byId = Collections.unmodifiableMap(ordered);
        this.active = ordered.get(activeId);
    }

    Key<A> active() {
        return active;
    }

    Optional<Key<A>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All keys, the active one first. */
    List<Key<A>> all() {
        List<Key<A>> keys = new ArrayList<>(byId.values());
        keys.remove(active);
        keys.add(0, active);
        return keys;
    }

    /** Whether another ring has the same keys, of which the same one is active. */
    boolean isSame(KeyRing<A> other) {
        return active.id().equals(other.active.id())
                && byId.keySet().equals(other.byId.keySet())
                && changed(other).isEmpty();
    }

    /** A key that another ring has under the same id, and that is not the same. */
    Optional<String> changed(KeyRing<A> other) {
        return byId.values().stream()
                .filter(key ->
                        other.find(key.id()).filter(found -> !found.isSame(key)).isPresent())
                .map(Key::id)
                .findFirst();
    }

    @Override
    public String toString() {
        return "KeyRing[active " + active.id() + " of " + byId.size() + "]";
    }
}
