package org.yiyang.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Messages that nobody can read come in between; each is set aside, once, by every consumer of the topic. */
final class ParkedStage implements CrashStage {
    private static final String TOPIC = "yiyang.elder";
    private static final List<String> LISTENERS = List.of("contract", "referral");
    private final Application victim;
    private final List<String> keys = new ArrayList<>();

    ParkedStage(Application victim) {
        this.victim = victim;
    }

    @Override
    public Application victim() {
        return victim;
    }

    @Override
    public Application target() {
        return Suite.institution();
    }

    @Override
    public int passedMost() {
        return 1;
    }

    @Override
    public Strike.Scene scene(String mark) {
        return Registry.scene(mark);
    }

    @Override
    public void provoke() {
        String key = UUID.randomUUID().toString();
        keys.add(key);
        try (EventWriter writer = new EventWriter(TOPIC)) {
            writer.write(key, UUID.randomUUID(), "{\"happened\": [\"entered\"], \"sta");
        }
    }

    @Override
    public List<String> findings() {
        List<String> findings = new ArrayList<>(Whole.copies());
        for (String service : LISTENERS) {
            Tables tables = Suite.tables(service);
            for (String key : keys) {
                Whole.Condition isParked = () -> parked(tables, key) >= 1;
                if (!Whole.awaited(isParked) || parked(tables, key) != 1) {
                    findings.add(service + " has set the message " + key + " aside " + parked(tables, key) + " times");
                }
            }
            // As if each had been replayed, so that what is looked at later finds what is left over later.
            tables.change("update parked set replayed_at = utc_timestamp(6) where replayed_at is null");
        }
        keys.clear();
        return findings;
    }

    private static long parked(Tables tables, String key) {
        return tables.count("select count(*) from parked where message_key = ?", key);
    }
}
