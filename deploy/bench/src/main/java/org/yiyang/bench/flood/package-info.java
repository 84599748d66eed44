/** What a well-behaved caller of a running suite notices of many who are not. */
package org.yiyang.bench.flood;
