package org.yiyang.bench;

import java.util.Arrays;

/**
 * How long one request took, over many.
 *
 * @param slowMillis what 99 of 100 did not exceed
 * @param bytes the size of its answer
 */
record Timing(String name, double medianMillis, double slowMillis, double maxMillis, int bytes) {
    private static final double MOST = 0.99;

    static Timing of(String name, long[] nanos, int bytes) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int most = (int) Math.ceil(sorted.length * MOST) - 1;
        return new Timing(
                name, sorted[sorted.length / 2] / 1e6, sorted[most] / 1e6, sorted[sorted.length - 1] / 1e6, bytes);
    }
}
