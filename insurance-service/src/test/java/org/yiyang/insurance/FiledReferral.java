package org.yiyang.insurance;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;

/** A verified elder whom one designated hospital refers to another, as it is heard of. */
abstract class FiledReferral extends ResidentOfAHome {
    static final String FILINGS = "/api/v1/insurance/referral-filings/";
    private static long offset;
    final UUID sender = UUID.randomUUID();
    final UUID receiver = UUID.randomUUID();
    final UUID referral = UUID.randomUUID();
    final LocalDate today = TestClock.today();
    String elder;
    String senderCode;
    String receiverCode;

    @BeforeEach
    void bothHospitalsAreDesignated() {
        inbox.apply(List.of(
                Agency.record(Agency.Told.hospital(sender), 0), Agency.record(Agency.Told.hospital(receiver), 0)));
        senderCode = agency.takeOver(sender).extract().path("code");
        receiverCode = agency.takeOver(receiver).extract().path("code");
        elder = verified();
    }

    /** The referral is heard of in a state. */
    void heard(String status, UUID to, long sequence) {
        heard(referral, elder, status, to, sequence);
    }

    void heard(UUID id, String whose, String status, UUID to, long sequence) {
        inbox.apply(List.of(referral(id, whose, status, to, sequence)));
    }

    private ConsumerRecord<String, byte[]> referral(UUID id, String whose, String status, UUID to, long sequence) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "id", id,
                "kind", "UP",
                "elderId", whose,
                "senderId", sender,
                "receiverId", to,
                "status", status,
                "flags", List.of(),
                "chainId", id,
                "submittedAt", TestClock.now().toString()));
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "yiyang.referral",
                97,
                nextOffset(),
                id.toString(),
                Json.text(Map.of("happened", List.of(), "state", state)).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "yiyang.referral.changed",
                        "ce_subject", id.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", TestClock.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static synchronized long nextOffset() {
        return offset++;
    }

    /** The filings of a referral as the agency sees them. */
    ValidatableResponse filings(UUID of) {
        return agency.as("INSURANCE_AGENT")
                .get(FILINGS + "?referral=" + of)
                .then()
                .statusCode(200);
    }

    String filing() {
        return filings(referral).extract().path("items[0].id");
    }

    /** What waits for the agency of this filing, on whatever page it stands. */
    List<String> tasksOfAgency() {
        String own = "items.findAll { it.subjectId == '" + filing() + "' }.kind";
        List<String> kinds = new ArrayList<>();
        String next = "/api/v1/insurance/tasks?limit=200";
        while (next != null) {
            Response page =
                    agency.as("INSURANCE_AGENT").urlEncodingEnabled(false).get(next);
            kinds.addAll(page.path(own));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return kinds;
    }

    ValidatableResponse seen() {
        return agency.as("INSURANCE_AGENT").get(FILINGS + filing()).then().statusCode(200);
    }

    Map<String, Object> content() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("visitId", "ZY202611300001"),
                Map.entry("diagnosisCode", "I63.900"),
                Map.entry("diagnosisName", "脑梗死"),
                Map.entry("condition", "右侧肢体无力两天"),
                Map.entry("hospitalAgrees", true),
                Map.entry("type", "1"),
                Map.entry("reason", "本机构不具备溶栓条件"),
                Map.entry("opinion", "同意转诊"),
                Map.entry("begin", today.toString()),
                Map.entry("end", today.plusDays(30).toString())));
    }

    ValidatableResponse complete(Map<String, Object> said) {
        return agency.staff("REFERRAL_OFFICE", sender)
                .body(said)
                .post(FILINGS + filing() + "/complete")
                .then();
    }

    ValidatableResponse agent(String verb, Map<String, Object> body) {
        return agency.as("INSURANCE_AGENT")
                .body(body)
                .post(FILINGS + filing() + "/" + verb)
                .then();
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "按规定办理");
    }
}
