/**
 * How slow a caller may be and how many may be served at the same time, so that nobody who sends a byte now and then
 * occupies a worker, and an emergency always finds one.
 */
package org.yiyang.kit.limit;
