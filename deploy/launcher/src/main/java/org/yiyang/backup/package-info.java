/** Copies of all schemas of one moment, and a suite that is put back to them. */
package org.yiyang.backup;
