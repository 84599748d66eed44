/**
 * How far JSON is read: bounded in depth, size and number of tokens, and no list further than its
 * {@code @Size} allows.
 */
package org.yiyang.kit.json;
