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
        /** The part of a full count that is asked for, at least 1. */
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
     * @param verdict whether it is what is promised
     */
    record Line(String what, int runs, String outcome, Judged verdict) {
        Line(String what, int runs, String outcome, boolean isRight) {
            this(what, runs, outcome, isRight ? Judged.AS_PROMISED : Judged.NOT_AS_PROMISED);
        }

        /** What was run once and says nothing of the suite, and why. */
        static Line notJudged(String what, String why) {
            return new Line(what, 1, why, Judged.NOT_JUDGED);
        }
    }

    /** Against what is promised. */
    enum Judged {
        AS_PROMISED(""),
        NOT_AS_PROMISED("**not as promised** "),
        NOT_JUDGED("**not judged** ");

        /** Before the outcome, in Markdown. */
        final String mark;

        Judged(String mark) {
            this.mark = mark;
        }
    }

    /** Where lines go. */
    interface Lines {
        void add(Line line);

        /** What was found, in full: the table has only the number of findings. */
        void findings(List<String> findings);
    }
}
