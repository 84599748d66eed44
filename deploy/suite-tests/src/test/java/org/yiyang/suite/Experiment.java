package org.yiyang.suite;

import java.util.List;
import java.util.Random;

/** One experiment of a long run. */
interface Experiment {
    /** Runs it; each line is printed as soon as it is known. */
    void run(Settings settings, Lines lines);

    /**
     * How it is run.
     *
     * @param seed of everything that is drawn
     * @param part of the full counts, above 0 and up to 1
     */
    record Settings(long seed, double part) {
        /** Of a full count the part that is asked for, 1 at least. */
        int times(int full) {
            return Math.max(1, (int) Math.round(full * part));
        }

        Random random() {
            return new Random(seed);
        }
    }

    /**
     * A line of the table.
     *
     * @param what was done
     * @param runs how often
     * @param outcome what came of it
     * @param isRight whether it is what is promised
     */
    record Line(String what, int runs, String outcome, boolean isRight) {}

    /** Where lines go. */
    interface Lines {
        void add(Line line);

        /** What was found, in full: of a finding the table tells the number only. */
        void findings(List<String> findings);
    }
}
