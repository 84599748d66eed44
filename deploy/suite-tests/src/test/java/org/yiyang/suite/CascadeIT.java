package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hospital loses its licence, and its agreements end without any further call. */
class CascadeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aRevokedLicenceEndsTheHospitalsAgreementsFromThatDay() {
        Partners partners = Partners.of("甲");
        assertEquals("EFFECTIVE", partners.status());
        partners.decideOnLicence("revoke-qualification");
        assertEndsWith(partners);
    }

    @Tag("long")
    @Test
    void aRevocationWhileKafkaIsAwayTakesItsEffectWhenKafkaIsBackFromTheSameDay() {
        Partners partners = Partners.of("乙");
        Suite.SERVERS.kafka().stop();
        partners.decideOnLicence("revoke-qualification");
        assertTrue(Suite.tables().count("select count(*) from outbox where sent_at is null") > 0);
        assertEquals("EFFECTIVE", partners.status());
        Suite.SERVERS.kafka().restart();
        assertEndsWith(partners);
    }

    @Test
    void aSuspendedLicenceSuspendsTheAgreementAndAResumedOnePutsItInForceAgain() {
        Partners partners = Partners.of("丙");
        partners.decideOnLicence("suspend-qualification");
        Awaitility.await().atMost(PATIENCE).until(() -> partners.status().equals("SUSPENDED"));
        partners.decideOnLicence("resume-qualification");
        Awaitility.await().atMost(PATIENCE).until(() -> partners.status().equals("EFFECTIVE"));
    }

    /** Also what is published to the other services: no green channel, and the last day in force is the day before. */
    private static void assertEndsWith(Partners partners) {
        Awaitility.await().atMost(PATIENCE).until(() -> partners.status().equals("TERMINATED"));
        Suite.assertTopicsFitTheOutboxOf("institution");
        Suite.assertTopicsFitTheOutboxOf("contract");
        JsonNode last = RecordedEvent.compacted(Suite.topic("yiyang.agreement").read()).stream()
                .filter(one -> one.key().equals(partners.agreement()))
                .map(one -> Http.json(one.body()).get("state"))
                .findFirst()
                .orElseThrow();
        assertEquals("TERMINATED", last.get("status").asText());
        assertFalse(last.hasNonNull("greenChannel"));
        assertEquals(Partners.yesterday().toString(), last.at("/inForce/0/to").asText());
    }
}
