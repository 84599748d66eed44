package org.yiyang.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The settings in force: those that the gateway was started with, and before them those of a file that may change while it
 * runs. A file that does not fit is not taken, and what was in force stays.
 */
@ApplicationScoped
class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class);

    private static final String FILES = "gateway.settings.files";
    private static final String OUTCOME = "outcome";

    private final Config base;
    private final List<Consumer<GatewayConfig>> listeners = new CopyOnWriteArrayList<>();
    private volatile GatewayConfig now;
    /** The text that was read last, whether it was taken or not; used by one thread at a time. */
    private String read = "";

    @Inject
    Settings(GatewayConfig started, Config base) {
        this.base = base;
        this.now = started;
        started.settingsFile().ifPresent(file -> {
            SettingsFile.Outcome first = take(Path.of(file));
            if (first.fault() != null) {
                throw new IllegalStateException("yiyang.gateway.settings-file is not taken: " + first.fault());
            }
        });
    }

    private Settings(GatewayConfig only) {
        this.base = null;
        this.now = only;
    }

    /** Of settings that do not change. */
    static Settings of(GatewayConfig only) {
        return new Settings(only);
    }

    GatewayConfig now() {
        return now;
    }

    /** Called with each that comes into force, after it has. */
    void whenChanged(Consumer<GatewayConfig> listener) {
        listeners.add(listener);
    }

    void watch(@Observes StartupEvent started, Vertx vertx, MeterRegistry meters) {
        now.settingsFile()
                .map(Path::of)
                .ifPresent(file -> vertx.setPeriodic(
                        now.settingsCheckMillis(),
                        ignored -> vertx.executeBlocking((Callable<Void>) () -> look(file, meters), true)
                                .onFailure(failure -> LOG.error("The settings cannot be read", failure))));
    }

    private Void look(Path file, MeterRegistry meters) {
        SettingsFile.Outcome outcome = take(file);
        if (outcome.fault() != null) {
            meters.counter(FILES, OUTCOME, "refused").increment();
            LOG.errorf("Settings are not taken, what was in force stays: %s", outcome.fault());
        } else if (outcome.isNew()) {
            meters.counter(FILES, OUTCOME, "taken").increment();
            LOG.infof("Settings of %s are in force", file);
        }
        return null;
    }

    private synchronized SettingsFile.Outcome take(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException failure) {
            // Said once, and again when it has been there in between.
            text = null;
        }
        if (text == null ? read == null : text.equals(read)) {
            return SettingsFile.Outcome.NOTHING;
        }
        read = text;
        SettingsFile.Outcome outcome =
                text == null ? SettingsFile.Outcome.refused(file + " cannot be read") : SettingsFile.parse(text, base);
        if (outcome.isNew()) {
            now = outcome.config();
            listeners.forEach(listener -> listener.accept(outcome.config()));
        }
        return outcome;
    }
}
