package org.yiyang.kit.retention;

import java.util.List;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** For how long a feature keeps which records, and what happens then; contributed as a bean. */
public interface RetentionRules {
    List<RetentionRule> rules();

    /** For how many months something is kept, as the rule that names it contributes it to what regions may set. */
    record Months(String name, ParameterSpec spec) implements ParameterKey {}
}
