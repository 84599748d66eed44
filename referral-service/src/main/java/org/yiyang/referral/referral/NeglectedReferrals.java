package org.yiyang.referral.referral;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.task.Tasks;
import org.yiyang.kit.write.Chore;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.escalation.Neglected;

/** Gives referrals from before there were owners and deadlines both; notifies dispatchers of what was late by then. */
@Singleton
class NeglectedReferrals implements Chore {
    private static final String OPEN = ReferralStatus.watchedOnes().stream()
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "x.status in (", ")"));

    /** Late while it is open, or in its paperwork after its end, and no dispatcher was notified. */
    private static final String LATE = " union select x.id from referral x where " + OPEN
            + " and x.escalation_level = 'NONE' and x.flags like '%OVERDUE%'"
            + " union select x.id from referral x where x.flagged = true and x.status in ('COMPLETED', 'SUPERSEDED')"
            + " and x.flags like '%PAPERWORK_OVERDUE%' and not exists"
            + " (select 1 from deadline d where d.subject_id = x.id and d.fired_at is null)";

    private final Neglected neglected;
    private final ReferralRepository repository;
    private final ReferralDeadlines deadlines;
    private final Tasks tasks;
    private final Changes changes;

    NeglectedReferrals(
            Database database,
            ReferralRepository repository,
            ReferralDeadlines deadlines,
            Tasks tasks,
            Changes changes) {
        this.neglected = new Neglected(database, "referral", OPEN, LATE);
        this.repository = repository;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public boolean doPart(Call call) {
        List<UUID> found = neglected.next();
        found.stream().map(repository::findById).forEach(referral -> settle(call, referral));
        return !found.isEmpty();
    }

    private void settle(Call call, Referral referral) {
        boolean escalated = referral.watch().escalation().level() != EscalationLevel.NONE;
        if (Watching.isLate(referral) && Watching.isFollowed(referral) && !escalated) {
            changes.publish(referral, Watching.notifyDispatchers(referral, call.now()));
            return;
        }
        deadlines.changed(call, referral);
        tasks.changed(call, referral);
    }
}
