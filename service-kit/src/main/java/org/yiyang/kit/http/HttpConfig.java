package org.yiyang.kit.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What a service's HTTP side may be told. */
@ConfigMapping(prefix = "yiyang.http")
public interface HttpConfig {
    /** Paths that may be read without a token, each complete. */
    Optional<List<String>> publicPaths();

    /** Paths that may be asked by POST without a token, each complete: what is asked must not stand in an address. */
    Optional<List<String>> publicQueries();
}
