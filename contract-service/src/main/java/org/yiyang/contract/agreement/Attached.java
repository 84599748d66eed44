package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper that belongs to an agreement, by its content.
 *
 * @param ownerId the agreement to which it was attached first; those that continue it have the same paper
 * @param sha256 of its content, which is signed with the agreement
 */
@Embeddable
record Attached(
        @Column(name = "document_id") UUID documentId,
        @Column(name = "owner_id") UUID ownerId,
        @Enumerated(EnumType.STRING) @Column(length = 30) AttachmentKind kind,
        String sha256) {

    /** As callers read it. */
    @Schema(name = "AgreementAttachment")
    record View(UUID id, AttachmentKind kind, String sha256) {
        static View of(Attached paper) {
            return new View(paper.documentId, paper.kind, paper.sha256);
        }
    }
}
