/** What services count and publish for whoever keeps the policy targets. */
package org.yiyang.kit.indicator;
