package org.yiyang.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the gateway, unless {@link StartGuard} objects; asked first, because the framework would fail at length. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        Optional<String> objection = StartGuard.of(ConfigProvider.getConfig()).objection();
        if (objection.isPresent()) {
            System.err.println("The gateway does not start: " + objection.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
