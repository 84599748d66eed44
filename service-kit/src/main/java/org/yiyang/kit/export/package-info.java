/** What is recorded of lists and reports that are taken away as files. */
package org.yiyang.kit.export;
