/**
 * Compares what belongs together: registers, histories and events. Nothing differs as long as every write stands in one
 * transaction; what a damaged database or an older version has left behind is found and named here.
 */
package org.yiyang.kit.reconcile;
