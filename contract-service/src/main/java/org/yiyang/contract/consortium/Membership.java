package org.yiyang.contract.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** The days on which an institution belonged to a consortium. */
@Entity
@Table(name = "consortium_member")
class Membership {
    @Id
    private UUID id;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    /** The first day on which it no longer belongs to it; null while the end is open. */
    @Column(name = "left_on")
    private LocalDate leftOn;

    /** For JPA. */
    protected Membership() {}

    Membership(UUID institutionId, LocalDate joinedOn) {
        this.id = Ids.next();
        this.institutionId = institutionId;
        this.joinedOn = joinedOn;
    }

    void leave(LocalDate day) {
        leftOn = day;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    /** Whether it holds on a day or on one after it. */
    boolean holdsAfter(LocalDate day) {
        return leftOn == null || day.isBefore(leftOn);
    }

    /** Whether its end is open. */
    boolean open() {
        return leftOn == null;
    }

    UUID id() {
        return id;
    }

    UUID institutionId() {
        return institutionId;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    LocalDate leftOn() {
        return leftOn;
    }
}
