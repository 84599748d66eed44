package org.yiyang.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs of this machine that are run to build an image. */
final class Programs {
    private Programs() {}

    /** One of the JDK that runs us. */
    static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** What it printed. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ImageFailure(String.join(" ", command) + " failed: " + said.strip());
            }
            return said;
        } catch (IOException failure) {
            throw new ImageFailure(command.get(0) + " cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailure("interrupted while " + command.get(0) + " ran", interrupted);
        }
    }
}
