/** The institutions that supervision is about, and what it asks of them before it begins or goes on with anything. */
package org.yiyang.institution.supervision.subject;
