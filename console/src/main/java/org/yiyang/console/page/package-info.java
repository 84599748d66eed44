/** What people see. */
package org.yiyang.console.page;
