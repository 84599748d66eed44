/**
 * Consuming events. A service implements {@link org.yiyang.kit.inbox.Listener} for each topic; the one consumer loop
 * brings the messages, each at most once in effect, and parks what cannot be applied.
 */
package org.yiyang.kit.inbox;
