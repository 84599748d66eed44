/** Who has signed in. */
package org.yiyang.console.session;
