/**
 * HTTP as every service speaks it: strict JSON, problem documents, request ids, pages, ETags, and what a caller may do
 * next. Resources inject {@link org.yiyang.kit.http.Reads} to answer reads and the write package's {@code Writes} for
 * everything else.
 */
package org.yiyang.kit.http;
