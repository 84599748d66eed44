/** Lists that somebody watches: what is in them, and what is new since. */
package org.yiyang.kit.live;
