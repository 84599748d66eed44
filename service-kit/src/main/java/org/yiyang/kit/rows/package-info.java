/**
 * Rows out of a file: its charset found out, its header understood in English or Chinese, each row read into the same
 * record and held against the same rules as the body of a request.
 */
package org.yiyang.kit.rows;
