package org.yiyang.console.page;

import java.util.List;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Regions;

/**
 * Regions by their names, so that nobody has to know a code. Whoever is of a region chooses from it; where regions were added since, or
 * somebody is of none, a code may still be typed, and the names that are known are proposed.
 */
final class RegionChoices {
    private static final Regions REGIONS = new Regions();

    private RegionChoices() {}

    static boolean is(Field field) {
        return field.shape().is(Shape.Type.TEXT)
                && (field.name().equals(Heading.REGION) || field.name().equals(Heading.OF_REGION));
    }

    /** @param value what stands in the field now, which may be none of those that are known; null for nothing */
    static String kind(String own, String value) {
        boolean strange = value != null && !value.isBlank() && !REGIONS.has(value.strip());
        return REGIONS.has(own) && !strange ? "choice" : "text";
    }

    static List<Input.Option> of(String own) {
        return REGIONS.within(REGIONS.has(own) ? own : "").entrySet().stream()
                .map(one -> new Input.Option(one.getKey(), one.getValue(), false))
                .toList();
    }
}
