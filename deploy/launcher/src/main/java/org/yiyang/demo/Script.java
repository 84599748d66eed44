package org.yiyang.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What is printed: one readable line a step, and in the end whether every check held. */
final class Script {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LOOK_MILLIS = 5;
    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();
    private final List<Long> effectMillis = new ArrayList<>();
    private int checks;
    private boolean anew;

    Script(PrintStream out) {
        this.out = out;
    }

    void act(String title) {
        out.println();
        out.println("══ " + title);
    }

    void say(String text) {
        out.println("   " + text);
    }

    /** One thing that somebody does; the text that comes back is its result. */
    void step(Person who, String what, Supplier<String> doing) {
        step(who.office(), what, doing);
    }

    void step(String office, String what, Supplier<String> doing) {
        long start = System.nanoTime();
        try {
            String result = doing.get();
            line("✓", office, what, millis(start), result);
        } catch (DemoFailure failure) {
            line("✗", office, what, millis(start), failure.getMessage());
            broken.add(what + ": " + failure.getMessage());
            throw failure;
        }
    }

    /** Waits for the effect of a commit in another service and shows how long it took. */
    void effect(String what, long committedNanos, BooleanSupplier seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                check(what, false, "not seen within " + PATIENCE.toSeconds() + " s");
                return;
            }
            pause();
        }
        long millis = Math.max(0, (System.nanoTime() - committedNanos) / 1_000_000);
        effectMillis.add(millis);
        checks++;
        line("→", "", what, millis, "");
    }

    void check(String what, boolean held, String got) {
        checks++;
        line(held ? "✓" : "✗", "check", what, -1, got);
        if (!held) {
            broken.add(what + ": " + got);
        }
    }

    /** Remembers that something was done for the first time, so that counts have moved since the last run. */
    void playedAnew() {
        anew = true;
    }

    boolean isAnew() {
        return anew;
    }

    /** The middle one of the measured effects, in milliseconds; empty before any was measured. */
    long medianEffectMillis() {
        long[] sorted =
                effectMillis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    boolean measured() {
        return LongStream.of(effectMillis.size()).sum() > 0;
    }

    int end() {
        out.println();
        if (broken.isEmpty()) {
            out.println("All " + checks + " checks held.");
            return 0;
        }
        out.println(broken.size() + " of " + checks + " checks did not hold:");
        broken.forEach(one -> out.println("  ✗ " + one));
        return 1;
    }

    private void line(String sign, String office, String what, long millis, String result) {
        String time = millis < 0 ? "       " : String.format(Locale.ROOT, "%4d ms", millis);
        String who = office.isEmpty() ? "" : "[" + office + "] ";
        out.println("  " + sign + " " + time + "  " + who + what + (result.isEmpty() ? "" : " — " + result));
    }

    private static long millis(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped");
        }
    }
}
