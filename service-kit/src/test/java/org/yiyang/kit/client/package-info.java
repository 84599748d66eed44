/** How tests call a service over HTTP: who calls, what is sent, what is answered. */
package org.yiyang.kit.client;
