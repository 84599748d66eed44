/**
 * Figures of the business at the metrics. A feature contributes a bean of {@link org.yiyang.kit.metric.BusinessFigures}.
 */
package org.yiyang.kit.metric;
