/** Migrations that need more than SQL: what follows from rows that were written before a column was there. */
package org.yiyang.kit.migration;
