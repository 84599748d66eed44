/** What things are called. */
package org.yiyang.console.words;
