package org.yiyang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Remembers a process by its id and start instant, so that a recycled id is never taken for it. */
public record PidFile(Path file) {
    /** The operating system derives the instant from ticks since boot; a corrected clock moves it a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        Instant start = startOf(process);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + start);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The remembered process while it is alive. */
    public Optional<ProcessHandle> alive() {
        try {
            String[] words = Files.exists(file) ? Files.readString(file).trim().split(" ") : new String[0];
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant start = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(PidFile::runs)
                    .filter(process -> isNear(startOf(process), start));
        } catch (IOException | NumberFormatException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Dead but not yet collected by its parent is dead: in a container nobody may ever collect it. */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return false;
        }
        try {
            // The name in brackets may hold anything; the state is the letter after it.
            String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
            return line.startsWith(") Z", line.lastIndexOf(')'));
        } catch (IOException gone) {
            return true;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
