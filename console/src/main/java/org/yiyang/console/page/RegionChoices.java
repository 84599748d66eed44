package org.yiyang.console.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Moments;

/**
 * Regions by their names, so that nobody has to know a code. A visitor with a region chooses among all that the API has
 * of it today; where they cannot be read, are too many, or the visitor has no region, a code may still be typed, and
 * the known names are proposed.
 */
final class RegionChoices {
    private final String own;
    /** Asked when a field of a region is drawn, and not before: most forms have none. */
    private final Supplier<KnownRegions.Listed> known;

    RegionChoices(String own, Supplier<KnownRegions.Listed> known) {
        this.own = own;
        this.known = known;
    }

    /** From the regions that the register was delivered with, where nobody has signed in who could ask the API. */
    static RegionChoices delivered(String own) {
        return new RegionChoices(own, () -> KnownRegions.delivered(own, LocalDate.now(Moments.CHINA)));
    }

    static boolean is(Field field) {
        return field.shape().is(Shape.Type.TEXT)
                && (field.name().equals(Heading.REGION) || field.name().equals(Heading.OF_REGION));
    }

    /** @param value what stands in the field now, which may be none of those that are known; null for nothing */
    String kind(String value) {
        KnownRegions.Listed listed = known.get();
        boolean strange = value != null && !value.isBlank() && !listed.names().containsKey(value.strip());
        return !own.isEmpty() && listed.complete() && !strange ? "choice" : "text";
    }

    List<Input.Option> options() {
        return known.get().names().entrySet().stream()
                .map(one -> new Input.Option(one.getKey(), one.getValue(), false))
                .toList();
    }
}
