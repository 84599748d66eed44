package org.yiyang.institution.supervision.entered;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;

/**
 * A plain entry of a register: it stands from the day it was entered until a supervisor corrects or withdraws it. The
 * entry itself is a field of the register's own class, because Hibernate needs its concrete type.
 */
@MappedSuperclass
public abstract class EnteredRecord<E extends RegisterEntry> extends Aggregate implements Stateful<EntryStatus> {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private EntryStatus standing;

    /** The key that no other entry may have while this one stands, else null. */
    @Column(name = "open_key")
    private String openKey;

    /** For JPA. */
    protected EnteredRecord() {}

    protected EnteredRecord(E entry, Instant at) {
        super(Ids.next());
        this.openKey = entry.key();
        become("enter", EntryStatus.CURRENT, null, at);
    }

    /** Everything that happens to an entry. */
    public sealed interface Event extends Fact {
        record RecordEntered() implements Event {}

        record RecordCorrected() implements Event {}

        record RecordWithdrawn() implements Event {}
    }

    protected abstract E entry();

    protected abstract void say(E right);

    /** Puts what is right in place of a mistake; what stood before is kept by whoever calls. */
    Fact correct(E right, String reason, Instant at) {
        become("correct", standing, reason, at);
        openKey = right.key();
        say(right);
        return new Event.RecordCorrected();
    }

    Fact withdraw(String reason, Instant at) {
        become("withdraw", EntryStatus.WITHDRAWN, reason, at);
        openKey = null;
        return new Event.RecordWithdrawn();
    }

    private void become(String verb, EntryStatus next, String reason, Instant at) {
        note(EntryStatus.table().move(verb, standing, next, null, reason, at));
        standing = next;
    }

    @Override
    public EntryStatus status() {
        return standing;
    }

    @Override
    public String region() {
        return entry().regionCode();
    }
}
