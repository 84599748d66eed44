/**
 * Sending a signed message to an address that somebody else has named: {@link org.yiyang.kit.receiver.ReceiverAddress} says which
 * may be reached, {@link org.yiyang.kit.receiver.ReceiverClient} reaches it.
 */
package org.yiyang.kit.receiver;
