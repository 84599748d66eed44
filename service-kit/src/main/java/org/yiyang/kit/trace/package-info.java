/** Which spans leave the process, and what they must not tell. */
package org.yiyang.kit.trace;
