/** Large files that come in parts: whoever was cut off goes on at the byte that is still to come. */
package org.yiyang.kit.upload;
