package org.yiyang.institution.window;

/**
 * More time for a decision: 行政许可法 art. 42.
 *
 * @param approvalDocument the number or title of the paper by which it was approved; null where none was named
 */
record Extension(int workdays, String reason, String approvalDocument) {}
