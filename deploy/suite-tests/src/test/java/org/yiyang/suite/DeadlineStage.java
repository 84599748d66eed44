package org.yiyang.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Emergencies whose arrival is overdue; each is flagged once. */
final class DeadlineStage implements CrashStage {
    private static final int DUE_AT_ONCE = 3;
    private static final String KIND = "REFERRAL_ON_THE_WAY";
    private static final String VERB = "overdue";
    private final Application victim;
    private final Partners partners;
    private final List<String> due = new ArrayList<>();

    DeadlineStage(Application victim, Partners partners) {
        this.victim = victim;
        this.partners = partners;
    }

    @Override
    public Application victim() {
        return victim;
    }

    @Override
    public Application target() {
        return victim;
    }

    @Override
    public int passedMost() {
        return 1;
    }

    @Override
    public Strike.Scene scene(String mark) {
        return Emergencies.scene(mark, partners);
    }

    /** As if the time allowed for their transport were over; the service is not called, as it may be held by then. */
    @Override
    public void provoke() {
        due.forEach(referral -> tables().change(
                        "update deadline set due_at = timestampadd(second, -1, utc_timestamp(6)),"
                                + " try_at = timestampadd(second, -1, utc_timestamp(6))"
                                + " where kind = ? and fired_at is null and hex(subject_id) = ?",
                        KIND,
                        hex(referral)));
    }

    @Override
    public void prepare() {
        for (int i = 0; i < DUE_AT_ONCE; i++) {
            Call call = Emergencies.declaration("due-" + UUID.randomUUID(), partners);
            Call.Attempt attempt = Traffic.send(call, victim);
            if (attempt.outcome() != Call.Outcome.OK) {
                throw new AssertionError("no emergency can be declared: " + attempt.status());
            }
            due.add(attempt.json().get("id").asText());
        }
    }

    @Override
    public List<String> settled() {
        List<String> findings = new ArrayList<>();
        for (String referral : due) {
            if (!Whole.awaited(() -> flagged(referral) >= 1) || flagged(referral) != 1) {
                findings.add("the deadline of " + referral + " was done " + flagged(referral) + " times");
            }
        }
        due.clear();
        return findings;
    }

    /** How often the deadline, and no person, has moved it. */
    private long flagged(String referral) {
        return tables().count(
                        "select count(*) from aggregate_move where hex(aggregate_id) = ? and verb = ?"
                                + " and actor = 'system'",
                        hex(referral),
                        VERB);
    }

    private Tables tables() {
        return Suite.tables("referral");
    }

    private static String hex(String id) {
        return id.replace("-", "").toUpperCase(Locale.ROOT);
    }
}
