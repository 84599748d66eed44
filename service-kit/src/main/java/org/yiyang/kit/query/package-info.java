/** What stands behind the question mark of an address: read strictly, and bound to its list where it is a cursor. */
package org.yiyang.kit.query;
