/**
 * The doors to the database. A write stands in a unit of work, which begins and ends on one thread and on one
 * connection; nothing else in the service sees the pool.
 */
package org.yiyang.kit.database;
