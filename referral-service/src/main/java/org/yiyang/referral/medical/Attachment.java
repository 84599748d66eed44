package org.yiyang.referral.medical;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.document.Document;

/**
 * An attachment of a referral without its content.
 *
 * @param size of the content in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param institutionId whose staff attached it
 */
@Schema(name = "ReferralAttachment")
public record Attachment(
        UUID id,
        AttachmentKind kind,
        String mediaType,
        int size,
        String sha256,
        UUID institutionId,
        String institutionName,
        Instant attachedAt) {
    static Attachment of(Document document, KeptAttachment kept, String institutionName) {
        return new Attachment(
                document.id(),
                kept.kind(),
                document.type().mediaType(),
                document.size(),
                document.sha256(),
                kept.institutionId(),
                institutionName,
                document.uploadedAt());
    }
}
