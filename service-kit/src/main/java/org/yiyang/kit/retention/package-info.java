/**
 * How long records are kept: features declare for each kind of record what begins its period, how long it is and what
 * happens at its end ({@link org.yiyang.kit.retention.RetentionRules}); a nightly job does it, and a hold exempts a
 * record.
 */
package org.yiyang.kit.retention;
