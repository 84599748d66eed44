package org.yiyang.http;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What {@code /q/info} reports of the build: which application in which version. Quarkus' own part would also have the
 * moment of the build, and the same source would never make the same application again.
 */
@Singleton
class BuiltVersion implements InfoContributor {
    private final Map<String, Object> build;

    BuiltVersion(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        build = Map.of("name", name, "version", version);
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Map<String, Object> data() {
        return build;
    }
}
