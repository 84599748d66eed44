package org.yiyang.console.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What regions are called, by the codes that the register is delivered with, so that no page has to ask for a name; Chinese in both languages. */
public final class Regions {
    private static final int PROVINCE = 2;
    /** The column in which it is said when a code ended. */
    private static final int UNTIL = 5;

    private final Map<String, Region> known;

    /**
     * One of them.
     *
     * @param parent the code of the region of which it is a part
     * @param end the first day on which it is none any more, null while it is one
     */
    private record Region(String name, String parent, LocalDate end) {
        static Region of(String[] row) {
            return new Region(row[1], row[2], row[UNTIL].isEmpty() ? null : LocalDate.parse(row[UNTIL]));
        }

        boolean isOn(LocalDate day) {
            return end == null || day.isBefore(end);
        }
    }

    public Regions() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Regions.class.getResourceAsStream("/regions/five-cities.csv"), StandardCharsets.UTF_8))) {
            known = file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(row -> row[0], Region::of, (one, later) -> later));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it is one of those that the register is delivered with. */
    public boolean has(String code) {
        return known.containsKey(code);
    }

    /** By their codes, what those of a region are called that have not ended on a day, itself first; all where none is named. */
    public SortedMap<String, String> within(String region, LocalDate day) {
        SortedMap<String, String> names = new TreeMap<>();
        known.forEach((code, one) -> {
            if (code.startsWith(region) && one.isOn(day)) {
                names.put(code, name(code));
            }
        });
        return names;
    }

    /** Whether it is a province, or none: what is directly below it is called by its own name alone. */
    public static boolean isProvince(String code) {
        return code.length() <= PROVINCE;
    }

    /** From its city on, as 海口市琼山区; the code itself of a region that was added since. */
    public String name(String code) {
        Region region = known.get(code);
        if (region == null) {
            return code;
        }
        return isProvince(region.parent()) || !known.containsKey(region.parent())
                ? region.name()
                : name(region.parent()) + region.name();
    }
}
