package org.yiyang.kit.secret;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The keys of this service, read once at start from two files, so that a wrong file stops the start and not a request.
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

    private final Path folder;
    private final KeyRing<Aead> field;
    private final KeyRing<KeyedHash> blind;

    public Keys(Config config) {
        folder = config.dir();
        Path fieldFile = folder.resolve("field.properties");
        Path blindFile = folder.resolve("blind.properties");
        field = new KeyFile<>(fieldFile, "cipher", Aead.values(), Aead::label, null).read();
        blind = new KeyFile<>(blindFile, "mac", KeyedHash.values(), KeyedHash::label, KeyedHash.HMAC_SHA256).read();
    }

    /**
     * The blind index for one purpose.
     *
     * @param purpose a constant of the code such as {@code elder.citizen-id}; the same value has different indexes
     *     under different purposes
     */
    public BlindIndex blindIndex(String purpose) {
        return new BlindIndex(blind, purpose.getBytes(StandardCharsets.UTF_8));
    }

    KeyRing<Aead> field() {
        return field;
    }

    String blindId() {
        return blind.active().id();
    }

    Path folder() {
        return folder;
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
