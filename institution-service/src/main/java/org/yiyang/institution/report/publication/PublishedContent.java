package org.yiyang.institution.report.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of a published report, as JSON; written once. */
@Entity
@Table(name = "published_content")
class PublishedContent {
    private static final int BYTES_MAX = 16_777_215;

    @Id
    private UUID id;

    @Column(length = BYTES_MAX, updatable = false)
    private byte[] body;

    /** For JPA. */
    protected PublishedContent() {}

    PublishedContent(UUID id, byte[] body) {
        this.id = id;
        this.body = body.clone();
    }

    byte[] body() {
        return body.clone();
    }
}
