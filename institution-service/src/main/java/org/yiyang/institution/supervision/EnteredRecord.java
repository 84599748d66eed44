package org.yiyang.institution.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;

/** A plain entry of a register: it stands from the day it was entered until a supervisor corrects or withdraws it. */
@MappedSuperclass
public abstract class EnteredRecord extends Aggregate {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Standing standing;

    /** What may be there only once while this entry stands, else null. */
    @Column(name = "open_key")
    private String openKey;

    /** For JPA. */
    protected EnteredRecord() {}

    protected EnteredRecord(String key, Instant at) {
        super(Ids.next());
        this.openKey = key;
        this.standing = Standing.CURRENT;
        note(Move.of("enter", null, standing, null, at));
    }

    /** Everything that happens to an entry. */
    public sealed interface Event extends Fact {
        record RecordEntered() implements Event {}

        record RecordCorrected() implements Event {}

        record RecordWithdrawn() implements Event {}
    }

    protected Fact mend(String key, String reason, Instant at) {
        mustStand("correct");
        openKey = key;
        note(Move.of("correct", standing, standing, reason, at).asCorrection());
        return new Event.RecordCorrected();
    }

    public Fact withdraw(String reason, Instant at) {
        mustStand("withdraw");
        Standing before = standing;
        standing = Standing.WITHDRAWN;
        openKey = null;
        note(Move.of("withdraw", before, standing, reason, at).asCorrection());
        return new Event.RecordWithdrawn();
    }

    public void mustStand(String verb) {
        standing.mustAllow(verb);
    }

    public Standing standing() {
        return standing;
    }
}
