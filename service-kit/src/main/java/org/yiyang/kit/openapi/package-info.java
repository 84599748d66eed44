/** The OpenAPI document of a service, completed with what the kit knows of every operation. */
package org.yiyang.kit.openapi;
