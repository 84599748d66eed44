/**
 * The audit sealed: what is committed is linked into a chain of hashes beside the calls, and the end of the chain is
 * published to Kafka, so that whoever may write to the database cannot rewrite the past.
 */
package org.yiyang.kit.chain;
