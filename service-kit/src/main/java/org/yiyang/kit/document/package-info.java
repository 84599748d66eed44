/**
 * Attachments of what a service records: PDF, PNG, JPEG and OFD (GB/T 33190-2016) of at most 5 MB, recognised by their
 * bytes, never by name or header. The content is sealed in the table {@code document}. A document has an owner, such as
 * one agreement, and is only reached through it: who may see the owner is decided before.
 */
package org.yiyang.kit.document;
