package org.yiyang.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is printed: one readable line a step, and in the end whether every check held. */
final class Script {
    /** How soon it was is printed; a busy machine that needs longer has shown it all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int LOOK_MILLIS = 20;
    private final PrintStream out;
    private final List<String> broken = new ArrayList<>();
    private final List<Long> effectMillis = new ArrayList<>();
    private int checks;
    private boolean firstRun;

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

    /** Waits for the effects of one commit in other services, all watched at once, and shows how long each took. */
    void effects(long committedNanos, Map<String, BooleanSupplier> effects) {
        ExecutorService watchers = Executors.newFixedThreadPool(effects.size());
        try {
            effects.forEach((what, seen) -> watchers.execute(() -> watch(what, committedNanos, seen)));
            watchers.shutdown();
            if (!watchers.awaitTermination(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
                check("all effects are seen", false, "");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped");
        } finally {
            watchers.shutdownNow();
        }
    }

    private void watch(String what, long committedNanos, BooleanSupplier seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!seen.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    check(what, false, "not seen within " + PATIENCE.toSeconds() + " s");
                    return;
                }
                pause();
            }
        } catch (DemoFailure failure) {
            check(what, false, failure.getMessage());
            return;
        }
        taken(what, Math.max(0, (System.nanoTime() - committedNanos) / 1_000_000));
    }

    private synchronized void taken(String what, long millis) {
        effectMillis.add(millis);
        checks++;
        line("→", "", what, millis, "");
    }

    synchronized void check(String what, boolean held, String got) {
        checks++;
        line(held ? "✓" : "✗", "check", what, -1, got);
        if (!held) {
            broken.add(what + ": " + got);
        }
    }

    /** Remembers that something was done for the first time, so that counts have moved since the last run. */
    void playedAgain() {
        firstRun = true;
    }

    boolean isFirstRun() {
        return firstRun;
    }

    /** The middle one of the measured effects, in milliseconds; empty before any was measured. */
    long medianEffectMillis() {
        long[] sorted =
                effectMillis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    boolean measured() {
        return !effectMillis.isEmpty();
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
