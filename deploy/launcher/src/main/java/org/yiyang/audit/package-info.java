/** Compares the audit of a service with its chain of hashes and the seals that Kafka keeps. */
package org.yiyang.audit;
