/**
 * The events that were sent, for those who read them over HTTP: {@link org.yiyang.kit.feed.Feed} by position, and no
 * more of each than its resource shows to the same system.
 */
package org.yiyang.kit.feed;
