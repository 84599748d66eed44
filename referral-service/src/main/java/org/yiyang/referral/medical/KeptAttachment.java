package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is known of an attachment besides its document: what it is, and whose staff attached it. */
@Entity
@Table(name = "referral_attachment")
class KeptAttachment {
    @Id
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AttachmentKind kind;

    @Column(name = "institution_id")
    private UUID institutionId;

    /** For JPA. */
    protected KeptAttachment() {}

    KeptAttachment(UUID documentId, UUID referralId, AttachmentKind kind, UUID institutionId) {
        this.documentId = documentId;
        this.referralId = referralId;
        this.kind = kind;
        this.institutionId = institutionId;
    }

    UUID documentId() {
        return documentId;
    }

    AttachmentKind kind() {
        return kind;
    }

    UUID institutionId() {
        return institutionId;
    }
}
