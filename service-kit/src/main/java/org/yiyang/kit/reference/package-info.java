/**
 * What every service consumes of the reference data that the institution service owns: the calendar, and which
 * regions have ended in favour of which.
 */
package org.yiyang.kit.reference;
