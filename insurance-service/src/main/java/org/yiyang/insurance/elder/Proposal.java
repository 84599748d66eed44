package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What shall be changed of an elder's record once it is verified; null fields stay as they are. */
@Embeddable
class Proposal {
    @Column(name = "proposed_name_sealed")
    private byte[] name;

    @Column(name = "proposed_phone_sealed")
    private byte[] phone;

    @Column(name = "proposed_residence_id")
    private UUID residenceId;

    @Column(name = "proposed_residence_from")
    private LocalDate residenceFrom;

    /** For JPA. */
    protected Proposal() {}

    Proposal(byte[] name, byte[] phone, UUID residenceId, LocalDate residenceFrom) {
        this.name = name;
        this.phone = phone;
        this.residenceId = residenceId;
        this.residenceFrom = residenceFrom;
    }

    boolean empty() {
        return name == null && phone == null && residenceId == null;
    }

    byte[] name() {
        return name;
    }

    byte[] phone() {
        return phone;
    }

    UUID residenceId() {
        return residenceId;
    }

    LocalDate residenceFrom() {
        return residenceFrom;
    }
}
