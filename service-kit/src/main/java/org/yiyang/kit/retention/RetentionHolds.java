package org.yiyang.kit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.retention.RetentionJson.HoldReason;
import org.yiyang.kit.retention.RetentionJson.HoldView;

/** What keeps records beyond their period: placed with an end, and lifted. */
@ApplicationScoped
public class RetentionHolds {
    private static final String KIND = "retention-hold";
    private static final int YEARS_MAX = 10;
    private static final String INSERT = "insert into retention_hold (id, subject_id, reason, document, valid_until,"
            + " placed_by, placed_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String LIFT = "update retention_hold set lifted_by = ?, lifted_at = ?, lift_reason = ?"
            + " where id = ? and lifted_at is null";
    private static final String SELECT = "select id, subject_id, reason, document, valid_until, placed_by, placed_at,"
            + " lifted_by, lifted_at from retention_hold where ";
    private static final String UNTIL =
            "select max(valid_until) from retention_hold where lifted_at is null and subject_id in ";
    private final Database database;
    private final Audit audit;
    private final Instance<RetentionRules> features;

    RetentionHolds(Database database, Audit audit, @Any Instance<RetentionRules> features) {
        this.database = database;
        this.audit = audit;
        this.features = features;
    }

    /** The last day to which a hold that was not lifted keeps any of these; empty where there is none. */
    public Optional<LocalDate> until(Collection<UUID> subjects) {
        String select = UNTIL + Binary.marks(subjects);
        return database.anywhere(
                sql -> sql.select(select, Binary.padded(subjects).toArray())
                        .mapTo(LocalDate.class)
                        .findFirst());
    }

    /** Waits for the passes that are under way: one that begins later finds the hold and leaves what it covers. */
    HoldView place(Call call, RetentionJson.Hold hold) {
        if (hold.validUntil().isBefore(call.today())) {
            throw new Refused(RetentionRefusal.HOLD_PAST).at("/validUntil");
        }
        if (hold.validUntil().isAfter(call.today().plusYears(YEARS_MAX))) {
            throw new Refused(RetentionRefusal.HOLD_TOO_LONG, YEARS_MAX).at("/validUntil");
        }
        UUID id = Ids.next();
        database.inUnit(sql -> {
            sql.select("select code from retention_state order by code for update")
                    .mapTo(String.class)
                    .list();
            return sql.execute(
                    INSERT,
                    id,
                    hold.subject(),
                    hold.reason().name(),
                    hold.document(),
                    hold.validUntil(),
                    call.caller().subject(),
                    call.now());
        });
        note(call, "place-hold", hold.subject(), hold.reason() + " " + hold.document());
        features.forEach(one -> one.holdChanged(call, hold.subject()));
        return found(call, id);
    }

    HoldView lift(Call call, UUID id, String reason) {
        HoldView hold = found(call, id);
        if (database.inUnit(sql -> sql.execute(LIFT, call.caller().subject(), call.now(), reason, id)) == 0) {
            throw new Refused(RetentionRefusal.HOLD_LIFTED);
        }
        note(call, "lift-hold", hold.subject(), reason);
        features.forEach(one -> one.holdChanged(call, hold.subject()));
        return found(call, id);
    }

    private void note(Call call, String verb, UUID subject, String reason) {
        audit.write(call, new Audit.Act(verb, KIND, subject, Audit.Outcome.DONE, reason));
    }

    /** In the order in which they were placed. */
    List<HoldView> list(Call call, UUID after, int limit) {
        return database.anywhere(sql -> sql.select(SELECT + "id > ? order by id limit ?", Ids.orFirst(after), limit)
                .map(row -> view(call, row))
                .list());
    }

    HoldView found(Call call, UUID id) {
        return database.anywhere(sql -> sql.select(SELECT + "id = ?", id)
                        .map(row -> view(call, row))
                        .findFirst())
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private static HoldView view(Call call, RowView row) {
        LocalDate until = row.getColumn("valid_until", LocalDate.class);
        Instant lifted = row.getColumn("lifted_at", Instant.class);
        return new HoldView(
                row.getColumn("id", UUID.class),
                row.getColumn("subject_id", UUID.class),
                row.getColumn("reason", HoldReason.class),
                row.getColumn("document", String.class),
                until,
                lifted == null && !until.isBefore(call.today()),
                row.getColumn("placed_by", String.class),
                row.getColumn("placed_at", Instant.class),
                row.getColumn("lifted_by", String.class),
                lifted);
    }
}
