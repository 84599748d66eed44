package org.yiyang.institution.supervision.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** Something that a pilot has to do by a day: a line of its work ledger (工作台帐). */
@Entity
@Table(name = "pilot_ledger_item")
class LedgerItem {
    @Id
    private UUID id;

    private String item;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    /** When its day was over and it was not done; null else. */
    @Column(name = "overdue_since")
    private Instant overdueSince;

    /** For JPA. */
    protected LedgerItem() {}

    LedgerItem(String item, LocalDate dueOn) {
        this.id = Ids.next();
        this.item = item;
        this.dueOn = dueOn;
    }

    void say(String newItem, LocalDate newDueOn, LocalDate newDoneOn) {
        item = newItem;
        dueOn = newDueOn;
        doneOn = newDoneOn;
        overdueSince = null;
    }

    void complete(LocalDate day) {
        doneOn = day;
    }

    void fallOverdue(Instant dueAt) {
        overdueSince = dueAt;
    }

    boolean done() {
        return doneOn != null;
    }

    boolean overdue() {
        return overdueSince != null;
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    PilotJson.ItemView view() {
        return new PilotJson.ItemView(id, item, dueOn, doneOn, overdueSince);
    }
}
