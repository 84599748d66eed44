/**
 * The audit sealed: what is committed is linked into a chain of hashes beside the calls, and the end of the chain is told to
 * Kafka, so that whoever may write the database cannot rewrite what was.
 */
package org.yiyang.kit.chain;
