package org.yiyang.kit.history;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people could not read in the reasons of moves. */
public final class UnreadableReasons {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{3,}");

    private UnreadableReasons() {}

    /** In a reason that is shown as it stands. */
    public static Optional<String> in(String shown) {
        return in(Reasons.WRITTEN, "", shown);
    }

    /** An id, or a code that is of no list of its verb. */
    static Optional<String> in(Reasons reasons, String verb, String reason) {
        if (reason == null) {
            return Optional.empty();
        }
        if (Reasons.ID.matcher(reason).find()) {
            return Optional.of("an id");
        }
        String first = reasons.read(verb, reason).rest().split("[ :]", 2)[0];
        return CODE.matcher(first).matches() ? Optional.of(first) : Optional.empty();
    }
}
