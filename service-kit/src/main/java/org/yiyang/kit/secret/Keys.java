package org.yiyang.kit.secret;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The keys of this service, read at start from two files, so that a wrong file stops the start and not a request, and again when
 * {@link KeyCheck} finds them changed.
 *
 * <p>{@code field.properties}: {@code active=<id>}, {@code <id>.cipher=AES-GCM|SM4-GCM}, {@code <id>.key=<base64 of 32
 * bytes>}. {@code blind.properties}: {@code active=<id>}, {@code <id>.key=…}, {@code <id>.mac=HMAC-SHA256|HMAC-SM3}
 * (HMAC-SHA256 when not given).
 */
@ApplicationScoped
@Startup
public class Keys {
    /** Where a service's keys are. */
    @ConfigMapping(prefix = "yiyang.keys")
    public interface Config {
        /** The folder that holds {@code field.properties} and {@code blind.properties}; no default. */
        Path dir();
    }

    /** Which of the two files. */
    public enum Ring {
        FIELD,
        BLIND;

        /** How the proofs of its keys begin. */
        String proof() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As files are named. */
        String file() {
            return proof() + ".properties";
        }
    }

    /**
     * One key by its id; nothing of its bytes.
     *
     * @param algorithm as it is named in the file
     * @param active whether it is what is written with
     */
    public record Listed(String id, String algorithm, boolean active) {}

    private record Rings(KeyRing<Aead> field, KeyRing<KeyedHash> blind) {}

    private final Path folder;
    private volatile Rings rings;

    @Inject
    public Keys(Config config) {
        this(config.dir());
    }

    private Keys(Path folder) {
        this.folder = folder;
        Path fieldFile = folder.resolve(Ring.FIELD.file());
        Path blindFile = folder.resolve(Ring.BLIND.file());
        rings = new Rings(
                new KeyFile<>(fieldFile, "cipher", Aead.values(), Aead::label, null).read(),
                new KeyFile<>(blindFile, "mac", KeyedHash.values(), KeyedHash::label, KeyedHash.HMAC_SHA256).read());
    }

    /** What the files say now; nothing of it is used yet. */
    Keys reread() {
        return new Keys(folder);
    }

    /** Whether other keys are the same, with the same ones active. */
    boolean areSame(Keys others) {
        return field().isSame(others.field()) && blind().isSame(others.blind());
    }

    /** Works with other keys from now on, for everything that is sealed or searched next. */
    void take(Keys others) {
        rings = others.rings;
    }

    /** The keys of a file, the active one first. */
    public List<Listed> listed(Ring ring) {
        return switch (ring) {
            case FIELD -> listed(field(), Aead::label);
            case BLIND -> listed(blind(), KeyedHash::label);
        };
    }

    private static <A extends Enum<A>> List<Listed> listed(KeyRing<A> ring, Function<A, String> label) {
        return ring.all().stream()
                .map(key -> new Listed(key.id(), label.apply(key.algorithm()), key == ring.active()))
                .toList();
    }

    /** The key of a file that is written with. */
    public String activeId(Ring ring) {
        return ring == Ring.FIELD ? field().active().id() : blind().active().id();
    }

    /** Whether equal values may have several indexes. */
    public boolean hasSeveralIndexes() {
        return blind().all().size() > 1;
    }

    /**
     * The blind index for one purpose.
     *
     * @param purpose a constant of the code such as {@code elder.citizen-id}; the same value has different indexes
     *     under different purposes
     */
    public BlindIndex blindIndex(String purpose) {
        return new BlindIndex(this::blind, purpose.getBytes(StandardCharsets.UTF_8));
    }

    KeyRing<Aead> field() {
        return rings.field();
    }

    KeyRing<KeyedHash> blind() {
        return rings.blind();
    }

    Path folder() {
        return folder;
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
