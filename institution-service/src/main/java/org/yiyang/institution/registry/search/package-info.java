/** Finding institutions by any two or more characters of a name. */
package org.yiyang.institution.registry.search;
