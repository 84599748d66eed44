package org.yiyang.console.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What regions are called, by the codes that the register is delivered with, so that no page has to ask for a name; Chinese in both languages. */
public final class Regions {
    private static final int PROVINCE = 2;

    private final Map<String, Region> known;

    /** @param parent the code of the region of which it is a part */
    private record Region(String name, String parent) {}

    public Regions() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Regions.class.getResourceAsStream("/regions/five-cities.csv"), StandardCharsets.UTF_8))) {
            known = file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(row -> row[0], row -> new Region(row[1], row[2]), (one, later) -> later));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it is one of those that the register is delivered with. */
    public boolean has(String code) {
        return known.containsKey(code);
    }

    /** By their codes, what those of a region are called, itself first; all of them where none is named. */
    public SortedMap<String, String> within(String region) {
        SortedMap<String, String> names = new TreeMap<>();
        known.keySet().stream().filter(code -> code.startsWith(region)).forEach(code -> names.put(code, name(code)));
        return names;
    }

    /** From its city on, as 海口市琼山区; the code itself of a region that was added since. */
    public String name(String code) {
        Region region = known.get(code);
        if (region == null) {
            return code;
        }
        return region.parent().length() <= PROVINCE || !known.containsKey(region.parent())
                ? region.name()
                : name(region.parent()) + region.name();
    }
}
