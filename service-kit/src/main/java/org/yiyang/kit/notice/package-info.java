/**
 * Notices to people: what a city's message gateway is told when something waits for an elder, a family or an institution, or has
 * happened to it. {@link org.yiyang.kit.notice.Notices} names whom by id alone, and says it in a sentence that names nobody.
 */
package org.yiyang.kit.notice;
