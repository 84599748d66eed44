/** Images of the applications, built to files without a container engine: the same source makes the same bytes. */
package org.yiyang.images;
