package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whom the other side calls (联络人): name and telephone sealed; the last one named of a side counts. */
@Entity
@Table(name = "agreement_liaison")
class Liaison {
    static final String TABLE = "agreement_liaison";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Side side;

    private byte[] name;

    private byte[] phone;

    private String fingerprint;

    @Column(name = "named_at")
    private Instant namedAt;

    /** For JPA. */
    protected Liaison() {}

    /**
     * A person's name and telephone, sealed for this id.
     *
     * @param fingerprint a keyed hash of both, by which a content that names another person is another content
     */
    record Sealed(UUID id, byte[] name, byte[] phone, String fingerprint) {}

    Liaison(Side side, Sealed sealed, Instant namedAt) {
        this.id = sealed.id();
        this.side = side;
        this.name = sealed.name().clone();
        this.phone = sealed.phone().clone();
        this.fingerprint = sealed.fingerprint();
        this.namedAt = namedAt;
    }

    UUID id() {
        return id;
    }

    Side side() {
        return side;
    }

    byte[] name() {
        return name;
    }

    byte[] phone() {
        return phone;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant namedAt() {
        return namedAt;
    }
}
