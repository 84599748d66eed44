package org.yiyang.suite;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.TokenRequest;

/** An auditor who has records of a service kept for a day more; each call leaves its own id behind as the document. */
record Holds(String service, String mark, String bearer) implements Traffic.Work {
    private static final Map<String, Gathered> RECORDS = Map.of(
            "institution",
            Gathered.INSTITUTIONS,
            "contract",
            new Gathered("contract", "agreement", "yiyang.agreement"),
            "insurance",
            new Gathered("insurance", "designation", "yiyang.designation"),
            "referral",
            Gathered.REFERRALS);

    /** Several of them at one service. */
    static Strike.Scene scene(String service, String mark) {
        return new Strike.Scene() {
            @Override
            public Traffic.Work caller(int number) {
                return new Holds(
                        service,
                        mark,
                        Suite.SERVERS.token(TokenRequest.as("AUDITOR").subject("auditor-" + number)));
            }

            @Override
            public Map<String, Integer> effects() {
                return Suite.tables(service)
                        .tally("select document from retention_hold where document like ?", mark + "%");
            }

            @Override
            public Gathered records() {
                return RECORDS.get(service);
            }

            @Override
            public void assertPublishedInFull() {
                Suite.assertTopicsFitTheOutboxOf(service);
            }
        };
    }

    @Override
    public Call next() {
        String id = mark + UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "subject",
                UUID.randomUUID(),
                "reason",
                "AUDIT",
                "document",
                id,
                "validUntil",
                LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString());
        return new Call(id, "/api/v1/" + service + "/retention/holds", body, bearer);
    }

    @Override
    public void learn(Call.Attempt attempt) {
        // Each stands by itself.
    }
}
