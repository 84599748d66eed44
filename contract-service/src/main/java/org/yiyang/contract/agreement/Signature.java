package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/**
 * Who signed which content for which party, how and when; 电子签名法 art. 13: a change of the content after it is detectable,
 * and voids it.
 */
@Entity
@Table(name = "agreement_signature")
class Signature {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Side side;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "signed_by")
    private String signedBy;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private SignatureMethod method;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    /** For JPA. */
    protected Signature() {}

    Signature(Side side, String contentHash, Agreement.Signing signing) {
        this.id = Ids.next();
        this.side = side;
        this.contentHash = contentHash;
        this.signedBy = signing.account();
        this.method = signing.method();
        this.signedAt = signing.at();
    }

    boolean stands() {
        return voidedAt == null;
    }

    void voidAt(Instant at) {
        if (voidedAt == null) {
            voidedAt = at;
        }
    }

    Side side() {
        return side;
    }

    boolean isBy(String account) {
        return signedBy.equals(account);
    }

    SignatureMethod method() {
        return method;
    }

    Instant signedAt() {
        return signedAt;
    }

    Instant voidedAt() {
        return voidedAt;
    }

    String contentHash() {
        return contentHash;
    }
}
