/**
 * The record of who did, read or was refused what: append-only,
 * one row for each act; a refusal that repeats is one row.
 */
package org.yiyang.kit.audit;
