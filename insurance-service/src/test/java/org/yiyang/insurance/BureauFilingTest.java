package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What is filed and revoked over the national platform's interface. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class BureauFilingTest extends AskedBureau {
    @Test
    void aReferralIsFiledOnceWhateverIsRepeatedAndRevokedByItsNumber() {
        ask("2501A", Map.of("refmedin", referral())).body("infcode", equalTo(2301));
        heard("ACCEPTED", receiver, 1);
        Map<String, Object> body = envelope("2501A", Map.of("refmedin", referral()));
        String first = ask(body).body("infcode", equalTo(0)).extract().asString();
        String again = ask(body).extract().asString();
        assertEquals(first, again);
        seen().body("status", equalTo("PENDING"));
        ask("2501A", Map.of("refmedin", referral())).body("infcode", equalTo(2302));
        body.put("opter", "0002");
        ask(body).body("infcode", equalTo(2004));
        String filed = io.restassured.path.json.JsonPath.from(first).getString("output.result.trt_dcla_detl_sn");
        ask("5304", Map.of("data", Map.of("psn_no", personNumber())))
                .body("output.refmedin", hasSize(1))
                .body("output.refmedin[0].trt_dcla_detl_sn", equalTo(filed))
                .body("output.refmedin[0].memo", equalTo("待备案"))
                .body("output.refmedin[0].reflin_medins_no", equalTo(receiverCode));
        ask("2502", Map.of("data", Map.of("trt_dcla_detl_sn", "N1", "psn_no", personNumber())))
                .body("infcode", equalTo(2303));
        ask("2502", Map.of("data", Map.of("trt_dcla_detl_sn", filed, "psn_no", personNumber(), "memo", "患者不去了")))
                .body("infcode", equalTo(0));
        seen().body("status", equalTo("WITHDRAWN"));
        heard("IN_TRANSIT", receiver, 2);
        seen().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aReferralIsFiledByItsOwnDayAndNoOtherIsFilledInItsPlace() {
        UUID earlier = UUID.randomUUID();
        accepted(earlier, receiver, 9);
        accepted(referral, receiver, 0);
        Map<String, Object> said = referral();
        said.put("refl_date", today.minusDays(9).toString());
        ask("2501A", Map.of("refmedin", said)).body("infcode", equalTo(0));
        seen().body("status", equalTo("PREPARED"));
        filings(earlier).body("items.status", contains("PENDING"));
        ask("2501A", Map.of("refmedin", said)).body("infcode", equalTo(2302));
        said.put("refl_date", today.minusDays(8).toString());
        ask("2501A", Map.of("refmedin", said)).body("infcode", equalTo(2301));
        seen().body("status", equalTo("PREPARED"));
    }

    @Test
    void theCodeOfAnotherInstitutionFillsNothingOfAReceiverWithoutOne() {
        UUID uncoded = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(uncoded), 0)));
        accepted(referral, uncoded, 0);
        ask("2501A", Map.of("refmedin", referral())).body("infcode", equalTo(2301));
        Map<String, Object> said = referral();
        said.put("reflin_medins_no", SyntheticCodes.designationCode());
        ask("2501A", Map.of("refmedin", said)).body("infcode", equalTo(0));
        seen().body("status", equalTo("PENDING")).body("receiverId", equalTo(uncoded.toString()));
    }

    @Test
    void whatWasFiledIsRevokedAfterTheAgreementHasEnded() {
        heard("ACCEPTED", receiver, 1);
        String filed = ask("2501A", Map.of("refmedin", referral()))
                .body("infcode", equalTo(0))
                .extract()
                .path("output.result.trt_dcla_detl_sn");
        TestClock.aheadDays(300);
        ask("1101", shown("欧阳测试")).body("infcode", equalTo(2103));
        ask("2501A", Map.of("refmedin", referral())).body("infcode", equalTo(2103));
        ask("5304", Map.of("data", Map.of("psn_no", personNumber())))
                .body("infcode", equalTo(0))
                .body("output.refmedin.trt_dcla_detl_sn", contains(filed));
        ask("2502", Map.of("data", Map.of("trt_dcla_detl_sn", filed, "psn_no", personNumber())))
                .body("infcode", equalTo(0));
        seen().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aRuleOfTheFilingIsToldInTheEnvelope() {
        heard("ACCEPTED", receiver, 1);
        Map<String, Object> reversed = referral();
        reversed.put("begndate", today.toString());
        reversed.put("enddate", today.minusDays(1).toString());
        ask("2501A", Map.of("refmedin", reversed))
                .body("infcode", equalTo(2999))
                .body("err_msg", equalTo("止期早于起期"));
        Map<String, Object> early = referral();
        early.put("refl_date", "2015-01-01");
        ask("2501A", Map.of("refmedin", early)).body("infcode", equalTo(2103));
        seen().body("status", equalTo("PREPARED"));
    }
}
