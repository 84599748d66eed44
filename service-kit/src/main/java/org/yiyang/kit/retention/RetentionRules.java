package org.yiyang.kit.retention;

import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** For how long a feature keeps which records, and what happens then; contributed as a bean. */
public interface RetentionRules {
    List<RetentionRule> rules();

    /**
     * The table of persons that this feature keeps, whose column {@code held_until} says to which day all that names one of them
     * by its {@code id} is kept; null where it keeps none.
     */
    default String persons() {
        return null;
    }

    /**
     * A hold on something was placed or lifted, in the running unit
     * of work; a feature that publishes this does so here.
     */
    default void holdChanged(Call call, UUID subject) {
        // most features publish nothing
    }

    /** For how many months something is kept, as the rule that names it contributes it to what regions may set. */
    record Months(String name, ParameterSpec spec) implements ParameterKey {}
}
