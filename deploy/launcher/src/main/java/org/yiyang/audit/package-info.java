/** Holds the audit of a service against its chain of hashes and the seals that Kafka keeps. */
package org.yiyang.audit;
