package org.yiyang.gateway;

import java.net.URI;

/**
 * Where one instance of a service answers.
 *
 * @param name the service's name, with host and port where it has several instances
 */
record Address(String name, URI url, URI managementUrl) {}
