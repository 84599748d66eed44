/** A real database for tests of plain table access, without Quarkus. */
package org.yiyang.kit.tables;
