package org.yiyang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The addresses of the suite that was started last, for the commands that come after. */
record RunningSuite(SuiteFolder folder) {
    void remember(SuiteSettings settings, List<String> parts) {
        String text = "portBase=" + settings.ports().base() + "\nissuer=" + settings.issuerUrl() + "\nkafka="
                + settings.kafkaServers() + "\ndatabase=" + settings.databaseServer() + "\nparts="
                + String.join(",", parts) + "\n";
        try {
            Files.createDirectories(file().getParent());
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
