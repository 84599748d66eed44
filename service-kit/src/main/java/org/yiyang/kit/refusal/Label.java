package org.yiyang.kit.refusal;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a value is called, in both languages. */
public record Label(String zh, String en) implements Bilingual {
    /** Several, one after the other. */
    public static Label joined(Collection<? extends Bilingual> several) {
        return new Label(
                several.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
                several.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
    }
}
