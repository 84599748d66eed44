/** Pictures of figures, as SVG that is written here: no script, no style, nothing that a page must be allowed for. */
package org.yiyang.console.chart;
