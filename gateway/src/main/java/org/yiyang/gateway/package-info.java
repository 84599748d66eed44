/** The gateway: {@link org.yiyang.gateway.Door} → {@link org.yiyang.gateway.Admission} → {@link org.yiyang.gateway.Forwarding}. */
package org.yiyang.gateway;
