/**
 * Figures of rules (deadlines, windows, sizes) that differ by region or change by year. A service lists its own as an
 * enum of {@link ParameterKey}, each with its default and the law it comes from; the table {@code parameter} holds what
 * regions have set, each from a day on. Of the rows in force on a day the longest region prefix wins, then the latest
 * day; what has been in force is never changed.
 */
package org.yiyang.kit.parameter;
