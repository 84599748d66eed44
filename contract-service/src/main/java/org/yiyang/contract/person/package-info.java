/** What this service stores about an elder, as given to the elder, and who has read it (个人信息保护法 art. 44, 45). */
package org.yiyang.contract.person;
