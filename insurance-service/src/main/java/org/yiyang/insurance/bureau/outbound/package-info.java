/** Filings on their way to the bureau's platform: a table of requests and the worker that sends them. */
package org.yiyang.insurance.bureau.outbound;
