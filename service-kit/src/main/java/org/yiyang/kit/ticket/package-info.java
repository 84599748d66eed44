/**
 * Tickets by which a browser opens a stream: {@code EventSource} cannot send a token, and a token must not stand in an address.
 */
package org.yiyang.kit.ticket;
