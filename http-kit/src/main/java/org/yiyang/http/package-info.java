/** What the gateway and the services do alike with a call, before any of their own code. */
package org.yiyang.http;
