/** What an elder is given of what this service keeps of it, and who has read it (个人信息保护法 art. 44, 45). */
package org.yiyang.contract.person;
