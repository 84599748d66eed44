/** What the API can do, as its recorded documents say. */
package org.yiyang.console.catalogue;
