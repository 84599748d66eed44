package org.yiyang.referral.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds what was counted here and there to the parts of a report; all of it to the whole, which is the empty key. */
final class Sums {
    private final Map<String, Sum> parts = new HashMap<>();
    private final Map<String, List<String>> levels = new HashMap<>();
    private final Grouping by;
    private final String region;

    Sums(Grouping by, String region) {
        this.by = by;
        this.region = region;
        parts.put("", new Sum(Tally.NONE, new AnswerMinutes()));
    }

    /** The same, to which more is added without changing this one. */
    Sums copy() {
        Sums copy = new Sums(by, region);
        copy.parts.putAll(parts);
        return copy;
    }

    /** Counts all parts to their ends, after which this one is not changed any more; how many numbers it takes to keep it. */
    int finish() {
        parts.values().forEach(Sum::finish);
        return parts.values().stream().mapToInt(sum -> sum.minutes.size()).sum();
    }

    /** What was counted of one part so far. */
    private static final class Sum {
        private final AnswerMinutes minutes;
        private Tally tally;
        /** Once it is finished; null while it may change. */
        private PartFigures figures;

        Sum(Tally tally, AnswerMinutes minutes) {
            this.tally = tally;
            this.minutes = minutes;
        }

        void finish() {
            figures = new PartFigures(tally, minutes.times());
        }
    }

    /** Adds what was counted of one number of minutes, which is null for what is not answered. */
    void add(byte[] part, Tally tally, Integer minutes) {
        for (Sum sum : sums(key(part))) {
            sum.tally = sum.tally.plus(tally);
            if (minutes != null) {
                sum.minutes.add(minutes, Math.toIntExact(tally.answered()));
            }
        }
    }

    /** Adds what was stored. */
    void addStored(byte[] part, Tally tally, byte[] minutes) {
        for (Sum sum : sums(key(part))) {
            sum.tally = sum.tally.plus(tally);
            sum.minutes.add(minutes);
        }
    }

    /** The ids of a pair are bytes, which are named by their digits. */
    private String key(byte[] part) {
        return by == Grouping.PAIR ? HexFormat.of().formatHex(part) : new String(part, StandardCharsets.UTF_8);
    }

    private List<Sum> sums(String key) {
        return levels.computeIfAbsent(key, one -> levels(by, region, one).toList()).stream()
                .map(level -> parts.compute(level, (each, sum) -> changeable(sum)))
                .toList();
    }

    /** What is finished belongs to another, too. */
    private static Sum changeable(Sum sum) {
        if (sum == null) {
            return new Sum(Tally.NONE, new AnswerMinutes());
        }
        return sum.figures == null ? sum : new Sum(sum.tally, sum.minutes.copy());
    }

    /** The parts of which anything is known, and the whole. */
    Map<String, PartFigures> figures() {
        Map<String, PartFigures> all = new HashMap<>();
        parts.forEach((key, sum) -> {
            if (key.isEmpty() || !sum.tally.equals(Tally.NONE)) {
                PartFigures known = sum.figures;
                all.put(key, known == null ? new PartFigures(sum.tally, sum.minutes.times()) : known);
            }
        });
        return all;
    }

    /** A region counts for every region above it that is within the one asked for. */
    private static Stream<String> levels(Grouping by, String region, String key) {
        if (by != Grouping.REGION) {
            return Stream.of("", key);
        }
        Stream<String> above = Stream.of(2, 4, 6, 9)
                .filter(length -> length > region.length() && length < key.length())
                .map(length -> key.substring(0, length))
                .filter(level -> !level.contains("F"));
        return Stream.of(Stream.of(""), above, key.equals(region) ? Stream.<String>empty() : Stream.of(key))
                .flatMap(level -> level);
    }
}
