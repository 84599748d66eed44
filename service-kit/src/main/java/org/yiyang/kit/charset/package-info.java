/**
 * A file's bytes as text: the charset as it is named, or found out of the whole file, or asked for; what is uploaded is
 * kept sealed while it is looked at.
 */
package org.yiyang.kit.charset;
