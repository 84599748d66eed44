/**
 * Much at once: files of rows that are checked and entered one by one by the ordinary verbs, in the background, with
 * the uploader's rights, each row once; and the record of what was taken away as a file.
 *
 * <p>The resource over HTTP is each service's own, though they are alike: the roles that may bring a file, the kinds and the
 * limits are constants of annotations, from which the document, the page of roles and the matrix of rights are made.
 */
package org.yiyang.kit.bulk;
