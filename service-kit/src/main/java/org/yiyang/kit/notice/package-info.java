/**
 * Notices to people: what is sent to a city's message gateway when something waits for an elder, a family or an
 * institution, or has happened to one. {@link org.yiyang.kit.notice.Notices} names the addressee by id alone, and says
 * it in a sentence that names nobody.
 */
package org.yiyang.kit.notice;
