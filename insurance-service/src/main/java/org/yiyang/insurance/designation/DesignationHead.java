package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** Somebody who answers for the end of an agreement; who that is, is sealed and found by a blind index alone. */
@Entity
@Table(name = "designation_head")
class DesignationHead {
    @Id
    private UUID id;

    @Column(name = "designation_id")
    @SuppressWarnings("UnusedVariable") // asked for by queries
    private UUID designationId;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    @SuppressWarnings("UnusedVariable") // kept as the decision names it
    private HeadOffice office;

    /** Read only where keys are rotated. */
    @Column(name = "citizen_id_sealed")
    @SuppressWarnings("UnusedVariable") // sealed again where keys are rotated
    private byte[] citizenId;

    @Column(name = "citizen_id_index")
    @SuppressWarnings("UnusedVariable") // asked for by queries
    private byte[] citizenIdIndex;

    /** The first day on which an institution may apply again for which this person answers. */
    @Column(name = "barred_until")
    @SuppressWarnings("UnusedVariable") // asked for by queries
    private LocalDate barredUntil;

    /** For JPA. */
    protected DesignationHead() {}

    DesignationHead(UUID designationId, HeadOffice office, LocalDate barredUntil) {
        this.id = Ids.next();
        this.designationId = designationId;
        this.office = office;
        this.barredUntil = barredUntil;
    }

    DesignationHead known(byte[] sealed, byte[] index) {
        citizenId = sealed;
        citizenIdIndex = index;
        return this;
    }

    UUID id() {
        return id;
    }
}
