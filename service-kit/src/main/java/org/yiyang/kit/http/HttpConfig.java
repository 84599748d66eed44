package org.yiyang.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The settings of a service's HTTP side. */
@ConfigMapping(prefix = "yiyang.http")
public interface HttpConfig {
    /** Paths that may be read without a token, each complete. */
    Optional<List<String>> publicPaths();

    /** Paths that may be asked by POST without a token, each complete: what is asked must not stand in an address. */
    Optional<List<String>> publicQueries();

    /** How large a body of JSON may be, which is any body whose operation declares no other type. */
    @WithDefault("256K")
    MemorySize jsonSize();

    /** How large a body of another declared type may be: an attachment, a table of regions. */
    @WithDefault("6M")
    MemorySize bodySize();

    /** Paths to which files are brought, each complete: there {@code quarkus.http.limits.max-body-size} is the limit. */
    Optional<List<String>> filePaths();
}
