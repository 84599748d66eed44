/** Requests of elders that what is recorded of them here be put right (个人信息保护法 art. 46). */
package org.yiyang.contract.correction;
