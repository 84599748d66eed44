package org.yiyang.kit.metric;

import java.util.List;

/**
 * How many records there are by one label, counted by one cheap statement.
 *
 * @param name as {@code yiyang.referrals.open}
 * @param help what is counted
 * @param values all that the label may say: what has no record is 0, and nothing else is shown
 * @param sql selects a value of the label and a number; each of its parameters is the present moment
 */
public record BusinessFigure(String name, String help, String label, List<String> values, String sql) {}
