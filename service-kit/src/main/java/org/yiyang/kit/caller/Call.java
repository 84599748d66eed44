package org.yiyang.kit.caller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * One call of a verb: by whom, against which version, and at what time; so that nothing below asks for a clock.
 *
 * @param expectedVersions the versions named by {@code If-Match}; empty where any will do, for which null may be given
 */
public record Call(Caller caller, Set<Long> expectedVersions, Instant now) {
    /** Where calendar rules are counted. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Call {
        expectedVersions = expectedVersions == null ? Set.of() : Set.copyOf(expectedVersions);
    }

    /** The suite itself: a listener, a deadline, an import. */
    public static Call system(Instant now) {
        return new Call(Caller.SYSTEM, null, now);
    }

    public Scope scope() {
        return caller.scope();
    }

    /** The day it is in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, CHINA);
    }

    /** Refuses if the caller has seen none but other versions, by 412. */
    public void expects(long version) {
        if (!expectedVersions.isEmpty() && !expectedVersions.contains(version)) {
            throw new Refused(KitRefusal.VERSION_STALE, version);
        }
    }
}
