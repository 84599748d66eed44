/**
 * What every service hears of the reference data that the institution service owns: today the calendar. The regions
 * travel in the same topic; a service that wants a copy of them adds it here.
 */
package org.yiyang.kit.reference;
