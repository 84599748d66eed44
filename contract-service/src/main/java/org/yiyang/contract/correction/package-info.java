/** Requests of elders to correct what is recorded of them here (个人信息保护法 art. 46). */
package org.yiyang.contract.correction;
