package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.retention.RetentionHolds;
import org.yiyang.kit.write.Chore;

/**
 * Publishes to every service until which day a person's records are kept. A hold on any record of the person counts
 * for all of them, the one that goes on and those that were merged into it.
 */
@ApplicationScoped
class ElderHolds implements Chore {
    /** Holds that were placed before holds were published. */
    private static final String UNSENT = "select h.subject_id from retention_hold h join elder e on e.id = h.subject_id"
            + " where h.lifted_at is null and h.valid_until >= ?"
            + " and (e.held_until is null or e.held_until < h.valid_until) order by h.id limit 1";

    private final ElderRepository repository;
    private final ElderPersons persons;
    private final RetentionHolds holds;
    private final Changes changes;
    private final Database database;

    ElderHolds(
            ElderRepository repository,
            ElderPersons persons,
            RetentionHolds holds,
            Changes changes,
            Database database) {
        this.repository = repository;
        this.persons = persons;
        this.holds = holds;
        this.changes = changes;
        this.database = database;
    }

    /** Has all records of a person say what the holds on any of them come to; nothing for what is no elder. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Call call, UUID elder) {
        if (repository.findByIdOptional(elder).isEmpty()) {
            return;
        }
        List<UUID> names = persons.namesOf(elder);
        LocalDate until = holds.until(names).orElse(null);
        repository.list("id in ?1", names).forEach(one -> {
            if (one.hold(until)) {
                changes.publish(one, new ElderEvent.ElderHoldChanged());
            }
        });
    }

    @Override
    public boolean doPart(Call call) {
        List<UUID> next = database.inUnit(
                sql -> sql.select(UNSENT, call.today()).mapTo(UUID.class).list());
        next.forEach(elder -> follow(call, elder));
        return !next.isEmpty();
    }
}
