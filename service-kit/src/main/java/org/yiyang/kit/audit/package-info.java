/** The record of who did, read or was refused what: append-only, one row for each act. */
package org.yiyang.kit.audit;
