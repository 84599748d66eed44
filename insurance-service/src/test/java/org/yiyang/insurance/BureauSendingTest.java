package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.insurance.bureau.BureauSimulator;
import org.yiyang.insurance.bureau.BureauSimulator.Fault;
import org.yiyang.local.LocalResource;

/** Filings that are sent to the bureau's platform, however it behaves: each has its effect there once. */
@Tag("long")
@QuarkusTest
@TestProfile(BureauSendingTest.Reached.class)
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class BureauSendingTest extends FiledReferral {
    private final BureauSimulator bureau = BureauSimulator.started();

    /** The platform is the simulator, with keys of both sides, and a patience that a busy machine keeps. */
    public static class Reached implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(SimulatedKeys.made());
            settings.put(
                    "yiyang.insurance.bureau.url", BureauSimulator.started().url());
            settings.put("yiyang.insurance.bureau.regions", "4601");
            settings.put("yiyang.insurance.bureau.timeout", "4S");
            settings.put("yiyang.insurance.bureau.pause", "0.05S");
            settings.put("yiyang.insurance.bureau.tries", "3");
            settings.put("yiyang.insurance.bureau.breaker-failures", "2");
            settings.put("yiyang.insurance.bureau.breaker-open", "0.1S");
            return settings;
        }
    }

    @BeforeEach
    void itBehaves() {
        bureau.forget();
    }

    private void becomes(String status) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> seen().body("status", equalTo(status)));
    }

    private void completed() {
        heard("ACCEPTED", receiver, 1);
        complete(content()).statusCode(200);
    }

    private long inForce() {
        String number = seen().extract().path("number");
        return bureau.filings().keySet().stream()
                .filter(one -> one.equals(number))
                .count();
    }

    /** Everything that is logged while a filing is refused, then sent into the void, then revoked. */
    @Test
    void nothingOfThePersonIsLogged() {
        StringBuffer logged = new StringBuffer();
        Handler ear = new Ear(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            bureau.misbehave(Fault.REFUSES, Fault.GARBAGE, Fault.TAMPERED, Fault.BROKEN);
            completed();
            becomes("REFUSED");
            complete(content()).statusCode(200);
            becomes("DEAD");
            // It is said in the log after it stands in the register.
            await().atMost(Duration.ofSeconds(60)).until(() -> logged.toString().contains("is a dead letter"));
        } finally {
            root.removeHandler(ear);
        }
        for (String secret : List.of(number, "欧阳测试", "脑梗死", "I63.900", "张三")) {
            assertFalse(logged.toString().contains(secret), secret);
        }
    }

    /** Collects what is logged. */
    private static final class Ear extends Handler {
        private final StringBuffer lines;

        Ear(StringBuffer lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord record) {
            lines.append(record.getMessage()).append(Arrays.toString(record.getParameters()));
            lines.append(record.getThrown()).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aFilingIsSentInThePlatformsWordsAndItsNumberIsKept() {
        completed();
        becomes("FILED");
        seen().body("number", startsWith("N")).body("byHand", equalTo(false));
        JsonNode sent = bureau.received("2501A").get(0);
        assertTrue(
                sent.path("msgid").asText().matches(senderCode + "\\d{18}"),
                sent.path("msgid").asText());
        assertEquals("V1.0", sent.path("infver").asText());
        assertEquals("460100", sent.path("insuplc_admdvs").asText());
        assertEquals("460106", sent.path("mdtrtarea_admvs").asText());
        assertEquals("SM2", sent.path("signtype").asText());
        JsonNode said = sent.at("/input/refmedin");
        assertEquals("P" + number.substring(6), said.path("psn_no").asText());
        assertEquals("390", said.path("insutype").asText());
        assertEquals("I63.900", said.path("diag_code").asText());
        assertEquals(receiverCode, said.path("reflin_medins_no").asText());
        assertEquals(Set.of("/fsi/api"), bureau.addresses(), "who it is about stands in the body alone");
        assertEquals(1, inForce());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"BROKEN", "GARBAGE", "SILENT", "ANSWER_LOST", "TAMPERED", "UNSIGNED"})
    void whateverHappensOnTheWayItIsFiledOnce(Fault fault) {
        int before = bureau.filings().size();
        bureau.misbehave(fault);
        completed();
        becomes("FILED");
        assertEquals(before + 1, bureau.filings().size());
        assertEquals(
                1,
                bureau.received("2501A").stream()
                        .map(one -> one.path("msgid").asText())
                        .distinct()
                        .count());
        assertEquals(2, bureau.received("2501A").size());
    }

    @Test
    void whatIsRefusedIsMendedBySomebodyAndIsAnotherMessage() {
        bureau.misbehave(Fault.REFUSES);
        completed();
        becomes("REFUSED");
        seen().body("ground", equalTo("PERSON"));
        agent("reveal", reason()).body("words", equalTo("参保人张三待遇已暂停"));
        complete(content()).statusCode(200);
        becomes("FILED");
        assertEquals(
                2,
                bureau.received("2501A").stream()
                        .map(one -> one.path("msgid").asText())
                        .distinct()
                        .count());
    }

    @Test
    void aDeadLetterIsReplayedByTheSameMessage() {
        int before = bureau.filings().size();
        bureau.misbehave(Fault.ANSWER_LOST, Fault.BROKEN, Fault.BROKEN);
        completed();
        becomes("DEAD");
        assertEquals(List.of("LOOK_AT_DEAD_FILING"), tasksOfAgency());
        assertEquals(before + 1, bureau.filings().size(), "it had arrived, and nobody knew");
        agent("replay", reason()).statusCode(200).body("status", equalTo("PENDING"));
        becomes("FILED");
        assertEquals(before + 1, bureau.filings().size());
    }

    @Test
    void aReferralThatEndsIsRevokedThereAfterItWasFiled() {
        bureau.misbehave(Fault.BROKEN);
        completed();
        becomes("FILED");
        String filed = seen().extract().path("number");
        heard("CANCELLED", receiver, 2);
        becomes("REVOKED");
        assertFalse(bureau.filings().containsKey(filed));
        assertEquals(
                filed,
                bureau.received("2502")
                        .get(0)
                        .at("/input/data/trt_dcla_detl_sn")
                        .asText());
    }

    @Test
    void whatEndsWhileItIsSentIsRevokedOnceItIsKnown() {
        bureau.misbehave(Fault.SILENT);
        completed();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !bureau.received("2501A").isEmpty());
        heard("CANCELLED", receiver, 2);
        agent("record-refusal", Map.of("ground", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("FILING_ASKED_OF_BUREAU"));
        becomes("REVOKED");
        agency.as("INSURANCE_AGENT")
                .get(FILINGS + filing() + "/history")
                .then()
                .body("items.verb", contains("prepare", "complete", "file", "revoke", "confirm-revocation"));
    }

    @Test
    void aRevocationThatIsRefusedWaitsForPeople() {
        completed();
        becomes("FILED");
        bureau.misbehave(Fault.REFUSES);
        heard("REJECTED", receiver, 2);
        becomes("DEAD");
        agent("replay", reason()).statusCode(200).body("status", equalTo("REVOKING"));
        becomes("REVOKED");
        List<JsonNode> sent = bureau.received("2502");
        assertEquals(
                2,
                sent.stream().map(one -> one.path("msgid").asText()).distinct().count());
        seen().body("ground", nullValue());
    }
}
