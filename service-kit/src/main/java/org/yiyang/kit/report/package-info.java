/** What reports of all services have in common: counts that take so long that they are shown again for a while. */
package org.yiyang.kit.report;
