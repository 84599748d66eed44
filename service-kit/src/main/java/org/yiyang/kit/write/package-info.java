/**
 * One write. A resource calls {@link org.yiyang.kit.write.Writes}; that begins the transaction through
 * {@link org.yiyang.kit.write.UnitOfWork}; the feature's own class joins it and does the verb.
 */
package org.yiyang.kit.write;
