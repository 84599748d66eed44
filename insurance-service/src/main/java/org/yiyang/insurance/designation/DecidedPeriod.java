package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Period;

/** The days on which an agreement is in force or suspended by decision, whatever the licence says. */
@Entity
@Table(name = "designation_decided_period")
class DecidedPeriod extends Period {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DesignationInForceState state;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private SuspensionGround ground;

    /** Of which decision this is a part; null of what an instance of the version before has written, until it is named. */
    @Column(name = "decision_id")
    private UUID decisionId;

    /** Whether a correction has found that the decision should not have been made at all. */
    @Column(name = "taken_back")
    private boolean takenBack;

    /** Which later decision took its days, or what began as its days were resumed; null while none did. */
    @Column(name = "replaced_by_id")
    private UUID replacedById;

    /** For JPA. */
    protected DecidedPeriod() {}

    DecidedPeriod(
            DesignationInForceState state, SuspensionGround ground, LocalDate from, LocalDate to, Instant recordedAt) {
        super(from, to, recordedAt);
        this.state = state;
        this.ground = ground;
        this.decisionId = id();
    }

    static DecidedPeriod copy(DecidedPeriod one, LocalDate from, LocalDate to, Instant recordedAt) {
        DecidedPeriod copy = new DecidedPeriod(one.state, one.ground, from, to, recordedAt);
        copy.decisionId = one.decisionId;
        return copy;
    }

    DesignationInForceState state() {
        return state;
    }

    SuspensionGround ground() {
        return ground;
    }

    /** Whether the agency has suspended it for a ground that lies with the institution, which has not asked for it. */
    boolean isSuspendedByAgency() {
        return state == DesignationInForceState.SUSPENDED
                && ground != null
                && ground != SuspensionGround.INSTITUTION_REQUEST;
    }

    /** Whether it is suspended because the institution asked for it. */
    boolean isAskedFor() {
        return ground == SuspensionGround.INSTITUTION_REQUEST;
    }

    /** What parts of one decision have in common; null while it is not named. */
    UUID decision() {
        return decisionId;
    }

    void partOf(UUID decision) {
        decisionId = decision;
    }

    /** Whether it is decided of the same days on, and on the same ground. */
    boolean beginsLike(DecidedPeriod other) {
        return state == other.state && ground == other.ground && validFrom().equals(other.validFrom());
    }

    void replacedBy(UUID decision) {
        replacedById = decision;
    }

    boolean isReplacedBy(UUID decision) {
        return decision.equals(replacedById);
    }

    void takeBack() {
        takenBack = true;
    }

    boolean takenBack() {
        return takenBack;
    }
}
