package org.yiyang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The addresses of the suite that was started last, for the commands that come after. */
record RunningSuite(SuiteFolder folder) {
    void remember(SuiteSettings settings, List<String> parts) {
        String text = "portBase=" + settings.ports().base() + "\nissuer=" + settings.issuerUrl() + "\nkafka="
                + settings.kafkaServers() + "\ndatabase=" + settings.databaseServer() + "\njvm=" + settings.jvm()
                + "\nidentity=" + settings.identity() + "\nlayout=" + settings.layout() + "\ntraced="
                + settings.traced() + "\nparts="
                + String.join(",", parts) + "\n";
        try {
            Files.createDirectories(file().getParent());
            Files.deleteIfExists(ready());
            Files.writeString(file(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    SuiteAddresses addresses() {
        Properties lines = read();
        int base = Integer.parseInt(lines.getProperty("portBase"));
        return new SuiteAddresses(
                new SuitePorts(base),
                lines.getProperty("issuer"),
                lines.getProperty("kafka"),
                lines.getProperty("database"));
    }

    /** The settings of its start, without the administrator's account that prepared a database of one's own. */
    SuiteSettings settings() {
        SuiteAddresses at = addresses();
        return new SuiteSettings(
                at.ports(),
                unlessOwn(Parts.DATABASE, at.database()).map(url -> new OwnDatabase(url, "", "")),
                unlessOwn(Parts.KAFKA, at.kafka()),
                unlessOwn(Parts.ISSUER, at.issuer()),
                JvmProfile.valueOf(read().getProperty("jvm", JvmProfile.LAPTOP.name())),
                IssuerKind.valueOf(read().getProperty("identity", IssuerKind.DEVELOPMENT.name())),
                layout(),
                Boolean.parseBoolean(read().getProperty("traced", "false")));
    }

    ProcessLayout layout() {
        return ProcessLayout.valueOf(read().getProperty("layout", ProcessLayout.SINGLE.name()));
    }

    private Optional<String> unlessOwn(String part, String address) {
        return isOwn(part) ? Optional.empty() : Optional.of(address);
    }

    /** The parts of it that do not run. */
    List<String> ended() {
        return layout().all().stream()
                .filter(part -> isOwn(part) && !folder.process(part).isAlive())
                .toList();
    }

    /** Noted once all parts were ready; until then a part that does not run may be one that is just starting. */
    void becameReady() {
        try {
            Files.writeString(ready(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean wasReady() {
        return Files.exists(ready());
    }

    /** Before that, nobody but its launcher starts anything. */
    void mustHaveBeenReady() {
        if (!wasReady()) {
            throw new LauncherFailure(
                    "the suite is still starting, or its start was cut off: deploy/suite down stops it");
        }
    }

    private Path ready() {
        return folder.run().resolve("suite.ready");
    }

    /** Whether the suite runs this part itself. */
    boolean isOwn(String part) {
        return List.of(read().getProperty("parts", "").split(",", -1)).contains(part);
    }

    private Properties read() {
        if (!Files.exists(file())) {
            throw new LauncherFailure("the suite has not been started yet: deploy/suite up");
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            lines.load(reader);
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path file() {
        return folder.run().resolve("suite.properties");
    }
}
