/**
 * Much at once: files of rows that are checked and entered one by one by the ordinary verbs, in the background, with
 * the uploader's rights, each row once; and the record of what was taken away as a file.
 */
package org.yiyang.kit.bulk;
