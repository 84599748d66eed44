/**
 * Who is asking and what they may see: {@link org.yiyang.kit.caller.Caller} from the token,
 * {@link org.yiyang.kit.caller.Scope} for every query, {@link org.yiyang.kit.caller.ScopedQuery} to write it.
 */
package org.yiyang.kit.caller;
