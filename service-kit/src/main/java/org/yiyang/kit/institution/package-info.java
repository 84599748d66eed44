/** Institutions as every service names them to people: what stands beside their ids. */
package org.yiyang.kit.institution;
