/** How fast referrals are written and read, as shares of what the database and a plain proxy make of the same work. */
package org.yiyang.bench.writes;
