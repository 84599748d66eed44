package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.NamedRecords;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/**
 * Every field of a body or a file that holds an id, and what it is held against: a record out of the caller's reach is
 * refused. A new field fails until it stands here.
 */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ForeignRecordsTest {
    private static final String CITY = "of the asker's city, or living where the patient goes";
    private static final String SENDER = "the caller's own institution, or whose practice site it runs";
    private static final String RECEIVER = "any institution that practises: patients go to other cities lawfully";
    private static final String CAPABLE =
            "any institution that cares for elders at home, for an elder within the caller's reach";
    private static final String GUIDES = "any hospital that guides from afar";
    private static final String EMERGENCY = "an emergency is refused to nobody";
    private static final Map<String, String> HELD = new TreeMap<>(Map.ofEntries(
            Map.entry("ConsultationJson.Ask.elderId", CITY),
            Map.entry("ConsultationJson.Ask.expertId", GUIDES),
            Map.entry("ConsultationJson.Refer.receiverId", RECEIVER),
            Map.entry("CorrectionJson.Ask.elderId", "an elder whom the caller may see; held by CorrectionTest"),
            Map.entry("CorrectionJson.Ask.recordId", "a record of that elder; held by CorrectionTest"),
            Map.entry("HoldJson.Ask.capacityId", RECEIVER),
            Map.entry("HomeBedJson.Ask.elderId", CITY),
            Map.entry("HomeBedJson.Ask.institutionId", CAPABLE),
            Map.entry("HomeBedJson.Ask.previousId", "a closed bed of the same elder"),
            Map.entry("HomeVisitJson.Ask.elderId", CITY),
            Map.entry("HomeVisitJson.Ask.institutionId", CAPABLE),
            Map.entry("RetentionJson.Hold.subject", "an auditor sees all; what is not here is held in vain"),
            Map.entry("ReferralJson.Accept.holdId", "a hold at the receiver for the sender"),
            Map.entry("ReferralJson.AskAlso.receiverIds", RECEIVER),
            Map.entry("ReferralJson.Emergency.elderId", EMERGENCY),
            Map.entry("ReferralJson.Emergency.receiverId", EMERGENCY),
            Map.entry("ReferralJson.Emergency.senderId", SENDER),
            Map.entry("ReferralJson.Identify.elderId", EMERGENCY),
            Map.entry("ReferralJson.Redirect.receiverId", RECEIVER),
            Map.entry("ReferralJson.SendDown.elderId", CITY),
            Map.entry("ReferralJson.SendDown.receiverId", RECEIVER),
            Map.entry("ReferralJson.SendDown.senderId", SENDER),
            Map.entry("ReferralJson.Submit.alsoAsk", RECEIVER),
            Map.entry("ReferralJson.Submit.elderId", CITY),
            Map.entry("ReferralJson.Submit.receiverId", RECEIVER),
            Map.entry("ReferralJson.Submit.senderId", SENDER),
            Map.entry("ReferralJson.SubmitOutside.elderId", CITY),
            Map.entry("ReferralJson.SubmitOutside.senderId", SENDER),
            Map.entry("RequestJson.Ask.elderId", "a resident of the own home"),
            Map.entry("RequestJson.Ask.partnerId", "a partner of the home by an agreement in force"),
            Map.entry("RequestJson.Refer.receiverId", RECEIVER),
            Map.entry("VisitJson.Book.elderId", "a resident of the own home"),
            Map.entry("VisitJson.Book.referralId", "a referral between the two"),
            Map.entry("VisitJson.Book.slotId", RECEIVER),
            Map.entry("VisitJson.MoveTo.slotId", RECEIVER)));

    private City city;

    @Inject
    Inbox inbox;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @Test
    void everyFieldThatNamesARecordIsHeld() {
        assertEquals(HELD.keySet(), NamedRecords.in("org.yiyang.referral"));
    }

    private String elderOfAnotherProvince() {
        String elder = City.id();
        city.registers.consume(Registers.elderAtHome(elder, 1, "ACTIVE", "650102"));
        return elder;
    }

    @Test
    void nobodyRefersAnElderOfAnotherProvince() {
        Map<String, Object> up = city.upBody();
        up.put("elderId", elderOfAnotherProvince());
        city.submit(up)
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ELDER_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/elderId"));
        Map<String, Object> down = city.downBody();
        down.put("elderId", elderOfAnotherProvince());
        city.hospitalDoctor()
                .body(down)
                .post(City.PATH + "/down")
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ELDER_UNKNOWN"));
    }

    @Test
    void anEmergencyIsRefusedToNobody() {
        Map<String, Object> body = Map.of(
                "elderId", elderOfAnotherProvince(), "receiverId", city.hospital, "form", Map.of("brief", "突发胸痛"));
        city.unitDoctor().body(body).post(City.PATH + "/emergency").then().statusCode(201);
    }

    @Test
    void whoLivesInTheHomeIsReferredWhereverInsured() {
        String elder = City.id();
        city.registers.consume(Registers.residentOf("650102", elder, 1, city.home));
        Map<String, Object> up = city.upBody();
        up.put("elderId", elder);
        city.submit(up).then().statusCode(201);
    }
}
