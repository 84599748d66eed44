package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.referral.FlagSet;
import org.yiyang.referral.referral.ReferralKind;
import org.yiyang.referral.referral.ReferralStatus;

/** What is open in a region, in two statements however much it is: the rows, and what the institutions are called. */
@ApplicationScoped
class Queue {
    private static final FlagSet FLAGS = new FlagSet();
    private static final String STATES = ReferralStatus.watchedOnes().stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));
    private static final String REFERRALS = "select r.id, 'REFERRAL' as subject, r.kind, r.status, case when r.kind ="
            + " 'EMERGENCY' then 0 when r.urgency = 'URGENT' then 1 else 2 end as pressing, r.flags,"
            + " coalesce(r.status_since, r.submitted_at) as since, r.noticed_at, r.escalation_level, r.escalated_at,"
            + " r.assigned_to, r.paused_until, r.sender_id as from_id, r.receiver_id as to_id from referral r"
            + " where r.status in (" + STATES + ") and (r.sender_region like ? or r.receiver_region like ?)";
    private static final String REQUESTS = "select q.id, 'REQUEST', null, q.status, case when q.urgency = 'URGENT' then"
            + " 1 else 2 end, concat(case when q.overdue then ',RESPONSE_OVERDUE' else '' end, case when q.due_soon then"
            + " ',DUE_SOON' else '' end), coalesce(q.waits_since, q.requested_at), null, q.escalation_level,"
            + " q.escalated_at, q.assigned_to, null, q.home_id, q.partner_id from referral_request q"
            + " where q.status = 'OPEN' and q.region_code like ?";
    private static final String UNFINISHED = "with unfinished as (" + REFERRALS + " union all " + REQUESTS + ") ";
    // A timestamp and a text would be compared as texts, in which 08:00:00 comes before 08:00:00.000000.
    private static final String SELECT = "with unfinished as (" + REFERRALS + " union all " + REQUESTS
            + "), timed as (select u.*, coalesce((select min(d.due_at) from deadline d where d.subject_id = u.id"
            + " and d.fired_at is null and d.kind not in ('REFERRAL_REMINDER', 'REQUEST_REMINDER')),"
            + " timestamp '9999-12-31 00:00:00.000000') as due_at from unfinished u) select * from timed where"
            + " (pressing > ? or (pressing = ? and (due_at > ? or (due_at = ? and id > ?))))";
    private static final String LEFT = UNFINISHED
            + "select count(*) as unfinished, count(case when escalation_level <> 'NONE' then 1 end) as escalated,"
            + " count(case when pressing = 0 and status = 'IN_TRANSIT' then 1 end) as emergencies from unfinished";
    private static final String ORDER = " order by pressing, due_at, id limit ?";
    private final Database database;
    private final KnownInstitutions institutions;
    private final Clock clock;

    Queue(Database database, KnownInstitutions institutions, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * What of a region is wanted; null fields do not narrow.
     *
     * @param assigned whether a dispatcher has it
     * @param onTheWay whether only emergencies that are on the way
     */
    @Schema(name = "DispatchWanted")
    record Wanted(String region, EscalationLevel level, QueueUrgency urgency, Boolean assigned, boolean onTheWay) {
        static Wanted all(String region) {
            return new Wanted(region, null, null, null, false);
        }
    }

    /** A row with the ids of its two ends, which are named afterwards, all of a page at once. */
    private record Row(QueueItem item, UUID from, UUID to) {}

    List<QueueItem> list(Wanted wanted, QueueKey after, int limit) {
        String within = wanted.region() + "%";
        List<Object> values = new ArrayList<>(
                List.of(within, within, within, after.rank(), after.rank(), after.dueAt(), after.dueAt(), after.id()));
        String narrowed = narrowed(wanted, values);
        values.add(limit);
        Instant now = clock.instant();
        List<Row> rows = database.anywhere(sql -> sql.select(SELECT + narrowed + ORDER, values.toArray())
                .map(row -> row(row, now))
                .list());
        return named(rows);
    }

    /** How much is open in a region now. */
    LeftOver left(String region) {
        String within = region + "%";
        return database.anywhere(sql -> sql.select(LEFT, within, within, within)
                .map(row -> new LeftOver(
                        row.getColumn("unfinished", Integer.class),
                        row.getColumn("escalated", Integer.class),
                        row.getColumn("emergencies", Integer.class)))
                .one());
    }

    /** Of some those that are open in a region. */
    Set<UUID> stillThere(String region, Collection<UUID> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        String within = region + "%";
        List<Object> values = new ArrayList<>(List.of(within, within, within));
        values.addAll(List.of(Binary.padded(some).toArray()));
        return database.anywhere(sql -> sql.select(
                        UNFINISHED + "select id from unfinished where id in " + Binary.marks(some), values.toArray())
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    private static String narrowed(Wanted wanted, List<Object> values) {
        StringBuilder narrowed = new StringBuilder();
        if (wanted.level() != null) {
            narrowed.append(" and escalation_level = ?");
            values.add(wanted.level().name());
        }
        if (wanted.urgency() != null) {
            narrowed.append(" and pressing = ?");
            values.add(wanted.urgency().rank());
        }
        if (wanted.assigned() != null) {
            narrowed.append(" and assigned_to is ").append(wanted.assigned() ? "not null" : "null");
        }
        if (wanted.onTheWay()) {
            narrowed.append(" and kind = 'EMERGENCY' and status = 'IN_TRANSIT'");
        }
        return narrowed.toString();
    }

    private static Row row(RowView row, Instant now) {
        QueueSubject subject = QueueSubject.valueOf(row.getColumn("subject", String.class));
        UUID id = row.getColumn("id", UUID.class);
        String kind = row.getColumn("kind", String.class);
        Instant due = row.getColumn("due_at", Instant.class);
        boolean never = !due.isBefore(QueueKey.NEVER);
        QueueItem item = new QueueItem(
                id,
                subject,
                kind == null ? null : ReferralKind.valueOf(kind),
                row.getColumn("status", String.class),
                QueueUrgency.ofRank(row.getColumn("pressing", Integer.class)),
                row.getColumn("since", Instant.class),
                row.getColumn("noticed_at", Instant.class),
                never ? null : due,
                never ? null : Long.valueOf(Duration.between(now, due).toSeconds()),
                row.getColumn("paused_until", Instant.class),
                EscalationLevel.valueOf(row.getColumn("escalation_level", String.class)),
                row.getColumn("escalated_at", Instant.class),
                row.getColumn("assigned_to", String.class),
                null,
                FLAGS.convertToEntityAttribute(row.getColumn("flags", String.class)).stream()
                        .map(QueueItem.Warning::of)
                        .toList(),
                subject.path(id));
        return new Row(item, row.getColumn("from_id", UUID.class), row.getColumn("to_id", UUID.class));
    }

    private List<QueueItem> named(List<Row> rows) {
        Set<UUID> ends = new HashSet<>();
        rows.forEach(row -> ends.addAll(List.of(row.from(), row.to())));
        Map<UUID, InstitutionContact> contacts = institutions.contacts(ends);
        return rows.stream()
                .map(row -> row.item().between(contact(contacts, row.from()), contact(contacts, row.to())))
                .toList();
    }

    private static InstitutionContact contact(Map<UUID, InstitutionContact> contacts, UUID id) {
        return contacts.getOrDefault(id, InstitutionContact.unknown(id));
    }
}
