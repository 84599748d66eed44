/** Several database servers as one: connections to the one that is written to, and none to the others. */
package org.yiyang.kit.failover;
