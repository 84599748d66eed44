package org.yiyang.kit.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a document without opening it.
 *
 * @param name cleaned, with the extension of its type
 * @param size of the plain content in bytes
 * @param sha256 of the plain content, 64 hexadecimal digits
 */
public record Document(
        UUID id,
        Owner owner,
        String name,
        DocumentType type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
