package org.yiyang.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/** Suspends a process in the middle of whatever it does, and resumes it. */
record Signals(long pid) {
    /** Returns when the operating system reports the process as stopped. */
    void pause() {
        send("-STOP");
        Awaitility.await().until(() -> state() == 'T');
    }

    void goOn() {
        send("-CONT");
        Awaitility.await().until(() -> state() != 'T');
    }

    private void send(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, String.valueOf(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " ended with " + exit);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("no signal can be sent", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The letter after the name in brackets. */
    private char state() throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.ISO_8859_1);
        return line.charAt(line.lastIndexOf(')') + 2);
    }
}
