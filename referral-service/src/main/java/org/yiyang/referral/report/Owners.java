package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.referral.referral.ReferralStatus;

/** Counts what is open in a region by who has to see to it, in three statements however much it is. */
@ApplicationScoped
class Owners {
    private static final String STATES = ReferralStatus.watchedOnes().stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));
    private static final String OPEN =
            "with unfinished as (select id, kind, status from referral where status in (" + STATES
                    + ") and (sender_region like ? or receiver_region like ?) union all select id, 'REQUEST', status"
                    + " from referral_request where status = 'OPEN' and region_code like ?)";
    private static final String OWNED = "exists (select 1 from task t where t.subject_id = unfinished.id)";
    private static final String DUE = "(select min(d.due_at) from deadline d where d.subject_id = unfinished.id"
            + " and d.fired_at is null and d.kind not in ('REFERRAL_REMINDER', 'REQUEST_REMINDER'))";
    private static final String BY_STATE = OPEN + " select kind, status, count(*) as counted, sum(owned) as owned,"
            + " count(due) as due, min(due) as soonest from (select kind, status, " + OWNED + " as owned, " + DUE
            + " as due from unfinished) each_one group by kind, status order by kind, status";
    private static final String BY_OWNER = OPEN + " select unfinished.kind, unfinished.status, t.kind as task,"
            + " case when a.region_code is not null then 'REGION' when a.institution_id is not null then 'INSTITUTION'"
            + " else 'PERSON' end as place, coalesce(a.roles, a.role) as named, count(distinct unfinished.id) as counted"
            + " from unfinished join task t on t.subject_id = unfinished.id join task_addressee a on a.task_id = t.id"
            + " group by unfinished.kind, unfinished.status, t.kind, place, named"
            + " order by unfinished.kind, unfinished.status, t.kind, place, named";
    private static final String LACKING = OPEN + " select id, kind, status from unfinished where not " + OWNED + " or "
            + DUE + " is null order by id limit 200";
    private final Database database;
    private final Clock clock;

    Owners(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    OwnersReport of(String region) {
        String within = region + "%";
        return database.anywhere(sql -> {
            List<OwnersReport.InState> states = sql.select(BY_STATE, within, within, within)
                    .map(Owners::state)
                    .list();
            long open = states.stream().mapToLong(OwnersReport.InState::count).sum();
            long settled = states.stream()
                    .mapToLong(one -> Math.min(one.withOwner(), one.withDeadline()))
                    .sum();
            List<OwnersReport.Lacking> lacking = lacking(sql, within);
            return new OwnersReport(
                    region,
                    clock.instant(),
                    open,
                    Math.max(open - settled, lacking.size()),
                    states,
                    sql.select(BY_OWNER, within, within, within)
                            .map(Owners::owner)
                            .list(),
                    lacking);
        });
    }

    private static List<OwnersReport.Lacking> lacking(Handle sql, String within) {
        return sql.select(LACKING, within, within, within)
                .map(row -> new OwnersReport.Lacking(
                        row.getColumn("id", UUID.class),
                        row.getColumn("kind", String.class),
                        row.getColumn("status", String.class)))
                .list();
    }

    private static OwnersReport.InState state(RowView row) {
        return new OwnersReport.InState(
                row.getColumn("kind", String.class),
                row.getColumn("status", String.class),
                row.getColumn("counted", Long.class),
                row.getColumn("owned", Long.class),
                row.getColumn("due", Long.class),
                row.getColumn("soonest", Instant.class));
    }

    private static OwnersReport.Owner owner(RowView row) {
        return new OwnersReport.Owner(
                row.getColumn("kind", String.class),
                row.getColumn("status", String.class),
                row.getColumn("task", String.class),
                OwnerPlace.valueOf(row.getColumn("place", String.class)),
                List.of(row.getColumn("named", String.class).split(",")),
                row.getColumn("counted", Long.class));
    }
}
