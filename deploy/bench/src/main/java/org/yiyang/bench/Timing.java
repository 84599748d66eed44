package org.yiyang.bench;

import java.util.Arrays;

/**
 * How long one request took, over many.
 *
 * @param bytes the size of its answer
 */
record Timing(String name, double medianMillis, double maxMillis, int bytes) {
    static Timing of(String name, long[] nanos, int bytes) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timing(name, sorted[sorted.length / 2] / 1e6, sorted[sorted.length - 1] / 1e6, bytes);
    }
}
