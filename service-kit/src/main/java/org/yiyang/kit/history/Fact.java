package org.yiyang.kit.history;

import java.util.Locale;

/** Something that happened to an aggregate; each service lists its own as records of one sealed interface. */
public interface Fact {
    /** {@code QualificationRevoked} is published as {@code qualification-revoked}. */
    default String type() {
        return typeOf(getClass());
    }

    static String typeOf(Class<? extends Fact> kind) {
        return kind.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
