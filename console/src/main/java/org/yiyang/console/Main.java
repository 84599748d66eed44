package org.yiyang.console;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the console, unless {@link StartGuard} objects. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        Optional<String> objection = StartGuard.of(ConfigProvider.getConfig()).objection();
        if (objection.isPresent()) {
            System.err.println("The console does not start: " + objection.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}
