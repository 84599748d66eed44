/**
 * The life of a record: {@link org.yiyang.kit.history.Aggregate}, its {@link org.yiyang.kit.history.Move}s and
 * {@link org.yiyang.kit.history.Fact}s, the {@link org.yiyang.kit.history.Period}s that answer every question "on that
 * day", and the mark of what was taken over from paper.
 */
package org.yiyang.kit.history;
