/**
 * Deadlines as rows, set in the transaction of a verb and fired by one scheduler; each moves its subject by an ordinary
 * verb. Those counted in workdays are counted again when the calendar changes, and those that people must keep are extended
 * by the time in which nobody could use the service.
 */
package org.yiyang.kit.deadline;
