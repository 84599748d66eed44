package org.yiyang.referral.report;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How many answers took how many whole minutes; a negative number takes away what was counted elsewhere. */
final class AnswerMinutes {
    private static final int BEGIN = 16;
    private static final int SEVEN_BITS = 7;
    private static final int LONGEST = 10;
    /** In the upper half the minutes, in the lower the number of answers. */
    private long[] counted = new long[BEGIN];

    private int size;

    /** How long answers took: the median, and what nine of ten did not exceed. */
    record Times(Long half, Long most, long answers) {}

    void add(int minutes, int answers) {
        if (size == counted.length) {
            unite();
            counted = size * 2 > counted.length ? Arrays.copyOf(counted, counted.length * 2) : counted;
        }
        counted[size++] = pack(minutes, answers);
    }

    private static long pack(int minutes, int answers) {
        return ((long) minutes << Integer.SIZE) | Integer.toUnsignedLong(answers);
    }

    private static int minutes(long packed) {
        return (int) (packed >> Integer.SIZE);
    }

    /** The same, to which more is added without changing this one. */
    AnswerMinutes copy() {
        AnswerMinutes copy = new AnswerMinutes();
        copy.counted = Arrays.copyOf(counted, Math.max(BEGIN, size));
        copy.size = size;
        return copy;
    }

    /** How many numbers it takes to keep it. */
    int size() {
        return size;
    }

    /** Each number of minutes once, in their order, without those that nobody took. */
    private void unite() {
        Arrays.sort(counted, 0, size);
        int kept = 0;
        int i = 0;
        while (i < size) {
            int minutes = minutes(counted[i]);
            int answers = 0;
            for (; i < size && minutes(counted[i]) == minutes; i++) {
                answers += (int) counted[i];
            }
            if (answers != 0) {
                counted[kept++] = pack(minutes, answers);
            }
        }
        size = kept;
    }

    Times times() {
        unite();
        long answers = 0;
        for (int i = 0; i < size; i++) {
            answers += (int) counted[i];
        }
        return answers == 0 ? new Times(null, null, 0) : new Times(least(answers, 5), least(answers, 9), answers);
    }

    /** The fewest minutes in which so many tenths of the answers had come. */
    private Long least(long answers, int tenths) {
        long upto = 0;
        for (int i = 0; i < size; i++) {
            upto += (int) counted[i];
            if (upto * 10 >= answers * tenths) {
                return (long) minutes(counted[i]);
            }
        }
        throw new IllegalStateException("fewer answers than were counted");
    }

    /** As it is stored: for each number of minutes what it is above the one before, and the answers, in groups of seven bits. */
    byte[] bytes() {
        unite();
        ByteBuffer bytes = ByteBuffer.allocate(size * 2 * LONGEST);
        int before = 0;
        for (int i = 0; i < size; i++) {
            put(bytes, minutes(counted[i]) - (long) before);
            put(bytes, (int) counted[i]);
            before = minutes(counted[i]);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Adds what was stored. */
    void add(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        int minutes = 0;
        while (bytes.hasRemaining()) {
            minutes += (int) get(bytes);
            add(minutes, (int) get(bytes));
        }
    }

    private static void put(ByteBuffer bytes, long value) {
        long left = (value << 1) ^ (value >> (Long.SIZE - 1));
        while (left >>> SEVEN_BITS != 0) {
            bytes.put((byte) (left | (1 << SEVEN_BITS)));
            left >>>= SEVEN_BITS;
        }
        bytes.put((byte) left);
    }

    private static long get(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (long) (next & ((1 << SEVEN_BITS) - 1)) << shift;
            shift += SEVEN_BITS;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }
}
