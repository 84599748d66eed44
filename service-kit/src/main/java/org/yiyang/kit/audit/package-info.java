/** The record of who did, read or was refused what: append-only, one row for each act; what is refused again and again is one. */
package org.yiyang.kit.audit;
