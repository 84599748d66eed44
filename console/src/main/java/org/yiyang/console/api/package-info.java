/** Calls of the public API. */
package org.yiyang.console.api;
