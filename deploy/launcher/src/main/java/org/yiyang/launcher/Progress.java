package org.yiyang.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Says while things start what is ready, how long it took, and what is still awaited. */
final class Progress {
    private static final double MILLIS_PER_SECOND = 1000;

    private final PrintStream out;
    private final long beginNanos = System.nanoTime();
    private final Set<String> awaited = new TreeSet<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String what) {
        out.println("[" + seconds(elapsed()) + "] " + what);
        out.flush();
    }

    synchronized void begin(String what, Collection<String> names) {
        awaited.addAll(names);
        say(what + ": " + String.join(", ", names));
    }

    synchronized void ready(String name) {
        awaited.remove(name);
        say(name + " is ready" + (awaited.isEmpty() ? "" : ", waiting for " + String.join(", ", awaited)));
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - beginNanos);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / MILLIS_PER_SECOND);
    }
}
