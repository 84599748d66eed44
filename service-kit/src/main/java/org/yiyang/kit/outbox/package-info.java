/**
 * Publishing events. {@link org.yiyang.kit.outbox.Changes} collects what a transaction did and writes it to the outbox;
 * a relay for each topic sends it to Kafka.
 */
package org.yiyang.kit.outbox;
