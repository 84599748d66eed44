package org.yiyang.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** One operating system process of the suite, known by name, log file and pid file. */
public record ChildProcess(String name, Path log, PidFile pidFile) {
    private static final int POLL_MILLIS = 20;
    private static final int CAUSE_WITHIN_LINES = 30;
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST_WORDS = 240;
    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    /** Starts the command; a terminal's Ctrl-C or closing does not reach it, only its starter stops it. */
    public ProcessHandle start(List<String> command, Map<String, String> environment, Lifetime lifetime) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(isWindows() ? command : shielded(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            pidFile.write(process.toHandle());
            if (lifetime == Lifetime.WITH_PARENT) {
                guard(process);
            }
            return process.toHandle();
        } catch (IOException failure) {
            throw new LocalFailure(name + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** Waits until it is ready; a child that dies before that fails at once with the end of its log. */
    public void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadlineNanos = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new LocalFailure(name + " ended while it started: " + lastWords() + " (log: " + log + ")");
            }
            if (System.nanoTime() > deadlineNanos) {
                kill9();
                throw new LocalFailure(
                        name + " was not ready within " + patience.toSeconds() + " s (log: " + log + ")");
            }
            pause();
        }
    }

    public boolean isAlive() {
        return pidFile.alive().isPresent();
    }

    /** The id of the living process. */
    public long pid() {
        return pidFile.alive().map(ProcessHandle::pid).orElseThrow(() -> new LocalFailure(name + " does not run"));
    }

    /** Asks it to end and kills it when it has not ended in time. */
    public void stop(Duration grace) {
        pidFile.alive().ifPresent(process -> {
            process.destroy();
            if (!ended(process, grace)) {
                process.destroyForcibly();
                ended(process, KILL_WAIT);
            }
        });
        pidFile.delete();
    }

    /** Ends it without any chance to tidy up, like a crash. */
    public void kill9() {
        pidFile.alive().ifPresent(process -> {
            process.destroyForcibly();
            ended(process, KILL_WAIT);
        });
        pidFile.delete();
    }

    /** The line near the end of its log that says most: the deepest cause, or else the last one. */
    public String lastWords() {
        try {
            String all = Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
            List<String> lines = all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.startsWith(" "))
                    .toList();
            List<String> end = lines.subList(Math.max(0, lines.size() - CAUSE_WITHIN_LINES), lines.size());
            String last = end.isEmpty() ? "no output" : end.get(end.size() - 1);
            String words = end.stream()
                    .filter(line -> line.startsWith("Caused by: "))
                    .reduce((first, second) -> second)
                    .orElse(last.startsWith("{") ? deepestMessage(last) : last);
            return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    /** A log line in JSON names the cause of a cause last. */
    private static String deepestMessage(String json) {
        return JSON_MESSAGE
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .reduce((first, second) -> second)
                .orElse(json);
    }

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static List<String> shielded(List<String> command) {
        List<String> all = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    /** A shell that reads from a pipe of ours: when we die, in whatever way, the pipe ends and it kills the child. */
    private static void guard(Process process) throws IOException {
        if (isWindows()) {
            return;
        }
        String script = "trap '' INT HUP TERM; read -r line; kill -9 " + process.pid();
        Process guard = new ProcessBuilder("sh", "-c", script)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Process> unused = process.onExit().whenComplete((ended, failure) -> guard.destroyForcibly());
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        long deadlineNanos = System.nanoTime() + patience.toNanos();
        while (PidFile.runs(process)) {
            if (System.nanoTime() > deadlineNanos) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while waiting for a process", interrupted);
        }
    }
}
