package org.yiyang.kit.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Reasons;
import org.yiyang.kit.refusal.Label;

/** The moves of an aggregate as people read them. */
@ApplicationScoped
public class MoveHistory {
    private static final String SELECT =
            "select aggregate_kind, sequence, verb, from_status, to_status, roles, reason, correction,"
                    + " moved_at from aggregate_move where aggregate_id = ? order by moved_at, id limit 1000";
    private final Database database;

    MoveHistory(Database database) {
        this.database = database;
    }

    /**
     * One move as a caller reads it: with the roles of its author, not the account. Verb, states and roles are codes,
     * each with its label; the reason may be one, too, or is what a person wrote. In a table the labels stand in the
     * place of the codes.
     */
    @Schema(name = "MoveEntry")
    public record Entry(
            long version,
            String verb,
            Label verbLabel,
            String from,
            Label fromLabel,
            String to,
            Label toLabel,
            String by,
            Label byLabel,
            String reason,
            Label reasonLabel,
            boolean correction,
            @NotNull Instant at) {}

    /** The moves of one aggregate, oldest first, at most 1000. */
    public <A extends Aggregate & Stateful<?>> List<Entry> of(A aggregate) {
        return of(aggregate.id(), aggregate.machine().states());
    }

    /** As {@link #of(Aggregate)}, of one that need not be read for it. */
    public List<Entry> of(UUID aggregate, Collection<? extends State> states) {
        return database.anywhere(sql ->
                sql.select(SELECT, aggregate).map(row -> entry(row, states)).list());
    }

    private static Entry entry(RowView row, Collection<? extends State> states) {
        String verb = row.getColumn("verb", String.class);
        String from = row.getColumn("from_status", String.class);
        String to = row.getColumn("to_status", String.class);
        String roles = row.getColumn("roles", String.class);
        String reason = row.getColumn("reason", String.class);
        return new Entry(
                row.getColumn("sequence", Long.class),
                verb,
                MoveLabels.verb(row.getColumn("aggregate_kind", String.class), verb),
                from,
                MoveLabels.state(states, from),
                to,
                MoveLabels.state(states, to),
                roles,
                MoveLabels.roles(roles),
                Reasons.shown(reason),
                reasons(states).words(verb, reason),
                row.getColumn("correction", Boolean.class),
                row.getColumn("moved_at", Instant.class));
    }

    private static Reasons reasons(Collection<? extends State> states) {
        return states.stream().findFirst().map(one -> one.machine().reasons()).orElse(Reasons.WRITTEN);
    }
}
