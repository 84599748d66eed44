package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process is killed while elders are on their way: not one referral is lost, not one is there twice. */
class ReferralCrashIT {
    private final Application referrals = Suite.service("referral");

    @Test
    void aKilledServiceLosesNoReferralAndDoublesNone() {
        Strike.inMidTraffic(Emergencies.scene("referral-killed-", Partners.of("拔线甲")), () -> referrals, () -> {
            referrals.kill9();
            referrals.start();
        });
        mustHaveOneCreationEach("referral-killed-");
    }

    @Tag("long")
    @Test
    void aKilledKafkaKeepsNoReferralFromBeingMadeAndAllAreToldAfterwards() {
        Strike.inMidTraffic(Emergencies.scene("broker-killed-", Partners.of("拔线乙")), () -> referrals, () -> {
            long pid = Suite.SERVERS.kafka().pid();
            Suite.SERVERS.kafka().kill9();
            Awaitility.await().until(() -> ProcessHandle.of(pid).isEmpty());
            Suite.SERVERS.kafka().restart();
        });
        mustHaveOneCreationEach("broker-killed-");
    }

    /** As many referrals as accounts that have made one, each published as one history without a gap. */
    private static void mustHaveOneCreationEach(String mark) {
        Tables tables = Suite.tables("referral");
        String made = "from referral where submitted_by like '" + mark + "%'";
        long referrals = tables.count("select count(*) " + made);
        assertTrue(referrals > 10, "only " + referrals + " referrals");
        assertEquals(referrals, tables.count("select count(distinct submitted_by) " + made));
    }
}
