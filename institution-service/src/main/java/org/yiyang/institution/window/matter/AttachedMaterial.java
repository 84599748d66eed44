package org.yiyang.institution.window.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Which paper of the checklist a stored document is. */
@Embeddable
public record AttachedMaterial(
        @Column(name = "document_id") UUID documentId,

        @Enumerated(EnumType.STRING) @Column(name = "material", length = 40)
        MaterialKind material) {}
