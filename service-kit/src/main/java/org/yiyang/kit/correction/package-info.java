/**
 * Requests of persons that what is recorded of them be put right (个人信息保护法 art. 46), decided in time by whoever keeps the
 * record. A service has them by contributing a {@code CorrectionRegister}, an entity and the operations.
 */
package org.yiyang.kit.correction;
