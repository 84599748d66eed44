/** Which spans leave the process, and what they must not reveal. */
package org.yiyang.kit.trace;
