/** TLS and mutual TLS of an application's port, as settings that are off unless they are given. */
package org.yiyang.http.tls;
