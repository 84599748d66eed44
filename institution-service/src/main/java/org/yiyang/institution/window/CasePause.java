package org.yiyang.institution.window;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** A time that is not counted; one that was recorded by mistake is void and stays. */
@Entity
@Table(name = "one_window_pause")
class CasePause {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private PauseGround ground;

    private String reason;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private LocalDate until;

    private boolean voided;

    /** For JPA. */
    protected CasePause() {}

    CasePause(PauseGround ground, String reason, LocalDate from) {
        this.id = Ids.next();
        this.ground = ground;
        this.reason = reason;
        this.from = from;
    }

    void end(LocalDate day) {
        until = day;
    }

    void voided() {
        voided = true;
    }

    UUID id() {
        return id;
    }

    PauseGround ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    LocalDate from() {
        return from;
    }

    /** The day on which the clock went on; null while it is stopped. */
    LocalDate until() {
        return until;
    }

    boolean counts() {
        return !voided;
    }

    boolean running() {
        return !voided && until == null;
    }
}
