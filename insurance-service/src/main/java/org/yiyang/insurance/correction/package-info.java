/** Requests of persons that what is recorded of them be put right (个人信息保护法 art. 46), decided by the agency in time. */
package org.yiyang.insurance.correction;
