/**
 * People as services know them: what the law entitles them to, such as
 * knowing who has read their data, and copies of elders by id.
 */
package org.yiyang.kit.person;
