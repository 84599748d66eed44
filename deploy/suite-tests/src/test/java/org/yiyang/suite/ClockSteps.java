package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yiyang.local.LocalServers;

/**
 * The clock of one instance of a service is stepped forward and back under calls, while the other instance and the database keep
 * theirs; by Debian's libfaketime, which the script unpacks and names.
 */
final class ClockSteps implements Experiment {
    private static final String LIBRARY = "org.yiyang.suite.faketime";
    private static final int STEPS = 40;
    private static final int CALLERS = 4;
    private static final int CALLS_AROUND = 20;
    /** Tokens are good for an hour. */
    private static final int MINUTES_MOST = 30;

    @Override
    public void run(Settings settings, Lines lines) {
        String library = System.getProperty(LIBRARY, "");
        if (!Files.exists(Path.of(library)) || library.isEmpty()) {
            throw new IllegalStateException("libfaketime is not there: " + LIBRARY);
        }
        Suite.startServices(LocalServers.SERVICES);
        Path clock = Path.of("target", "endure", "clock").toAbsolutePath();
        step(clock, 0);
        Application stepped = stepped(clock, library);
        String mark = "clock-" + settings.seed() + "-";
        Random random = settings.random();
        List<Integer> minutes = new ArrayList<>();
        try (Session session = new Session(List.of(Registry.scene(mark)), CALLERS, () -> stepped)) {
            session.awaitMore(CALLS_AROUND);
            for (int i = 0; i < settings.times(STEPS); i++) {
                minutes.add(random.nextInt(MINUTES_MOST));
                step(clock, minutes.get(i));
                Time.pass(Duration.ofSeconds(2));
                session.awaitMore(CALLS_AROUND);
            }
            step(clock, 0);
            session.awaitMore(CALLS_AROUND);
            Felt felt = session.end();
            stepped.stop();
            felt = felt.and(Whole.findings());
            lines.findings(felt.findings());
            lines.add(new Line(
                    "one of two instances, its clock stepped to so many minutes ahead: " + minutes,
                    minutes.size(),
                    felt.text(),
                    felt.isRight()));
        }
    }

    private static Application stepped(Path clock, String library) {
        Map<String, String> config = Suite.config("institution");
        config.put("ld.preload", library);
        config.put("faketime.timestamp.file", clock.toString());
        // Its clock looks into the file once a second; at each look it would have no time for anything else.
        config.put("faketime.cache.duration", "1");
        config.put("faketime.dont.fake.monotonic", "1");
        // It takes Java's waits for those of another clock otherwise: each returns too soon, and the processors spin.
        config.put("faketime.force.monotonic.fix", "0");
        return new Application("institution-service", "institution-stepped", config).start();
    }

    /** Ahead of the machine's; a smaller number than before is a step back. */
    private static void step(Path clock, int minutes) {
        try {
            Files.createDirectories(clock.getParent());
            Path next = clock.resolveSibling("clock.next");
            Files.writeString(next, "+" + minutes + "m\n");
            Files.move(next, clock, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
