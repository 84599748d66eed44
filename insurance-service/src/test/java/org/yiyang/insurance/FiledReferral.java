package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.inbox.ArrivedEvent;

/** A verified elder whom one designated hospital refers to another, as the events of the referral say. */
abstract class FiledReferral extends ResidentOfAHome {
    static final String FILINGS = "/api/v1/insurance/referral-filings/";
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
                Agency.record(Agency.Registered.hospital(sender), 0),
                Agency.record(Agency.Registered.hospital(receiver), 0)));
        senderCode = agency.takeOver(sender).extract().path("code");
        receiverCode = agency.takeOver(receiver).extract().path("code");
        elder = verified();
    }

    /** An event of the referral arrives with a state. */
    void heard(String status, UUID to, long sequence) {
        heard(referral, elder, status, to, sequence);
    }

    void heard(UUID id, String whose, String status, UUID to, long sequence) {
        inbox.apply(List.of(referral(id, whose, status, to, TestClock.now(), sequence)));
    }

    /** The event of an accepted referral of the elder that was made so many days ago arrives. */
    void accepted(UUID id, UUID to, long daysAgo) {
        Instant made = TestClock.now().minus(Duration.ofDays(daysAgo));
        inbox.apply(List.of(referral(id, elder, "ACCEPTED", to, made, 1)));
    }

    private ConsumerRecord<String, byte[]> referral(
            UUID id, String whose, String status, UUID to, Instant made, long sequence) {
        Body state = Body.json("""
                {id: '%s', kind: 'UP', elderId: '%s', senderId: '%s', receiverId: '%s', status: '%s', flags: [],
                 chainId: '%s', submittedAt: '%s'}""", id, whose, sender, to, status, id, made);
        return ArrivedEvent.of("referral", id, sequence, TestClock.now().toString(), state);
    }

    /** The filings of a referral as the agency sees them. */
    ValidatableResponse filings(UUID of) {
        return agency.as("INSURANCE_AGENT").reads(FILINGS + "?referral=" + of);
    }

    String filing() {
        return filings(referral).extract().path("items[0].id");
    }

    List<String> tasksOfAgency() {
        return agency.as("INSURANCE_AGENT").tasks("insurance", filing());
    }

    ValidatableResponse seen() {
        return agency.as("INSURANCE_AGENT").reads(FILINGS + filing());
    }

    Map<String, Object> content() {
        return Body.json("""
                {visitId: 'ZY202611300001', diagnosisCode: 'I63.900', diagnosisName: '脑梗死', condition: '右侧肢体无力两天',
                 hospitalAgrees: true, type: '1', reason: '本机构不具备溶栓条件', opinion: '同意转诊', begin: '%s', end: '%s'}
                """, today, today.plusDays(30));
    }

    ValidatableResponse complete(Map<String, Object> said) {
        return agency.staff("REFERRAL_OFFICE", sender)
                .move(FILINGS + filing(), "complete", said)
                .then();
    }

    ValidatableResponse agent(String verb, Map<String, Object> body) {
        return agency.as("INSURANCE_AGENT").move(FILINGS + filing(), verb, body).then();
    }

    static Map<String, Object> reason() {
        return Map.of("reason", "按规定办理");
    }
}
