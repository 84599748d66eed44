package org.yiyang.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program files of a real MySQL server, from Debian's packages.
 *
 * @param program how it is started, without what differs from server to server
 */
record MysqlFiles(List<String> program) {
    /** Unpacks them once, by the script beside this module. */
    static synchronized MysqlFiles unpacked(Path script) {
        try {
            Process process = new ProcessBuilder(script.toString(), "program")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new LocalFailure("Debian's MySQL packages cannot be had here: "
                        + said.lines().reduce((first, second) -> second).orElse("no reason given")
                        + "; use a group of your own with --database jdbc:mysql://HOST:PORT,HOST:PORT/");
            }
            return new MysqlFiles(said.lines().toList());
        } catch (IOException failure) {
            throw new LocalFailure(script + " cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while MySQL was unpacked", interrupted);
        }
    }

    List<String> command(Path data, List<String> options) {
        List<String> command = new ArrayList<>(program);
        command.add("--user=" + System.getProperty("user.name"));
        command.add("--datadir=" + data);
        command.addAll(options);
        return command;
    }
}
