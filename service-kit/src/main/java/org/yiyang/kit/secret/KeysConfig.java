package org.yiyang.kit.secret;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where a service's keys are. */
@ConfigMapping(prefix = "yiyang.keys")
public interface KeysConfig {
    /** The folder that holds {@code field.properties} and {@code blind.properties}; no default. */
    Path dir();
}
