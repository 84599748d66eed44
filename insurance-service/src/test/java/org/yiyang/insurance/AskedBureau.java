package org.yiyang.insurance;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.yiyang.insurance.bureau.wire.OwnNumber;
import org.yiyang.local.TokenRequest;

/** The national platform's interface as a hospital's system asks it. */
abstract class AskedBureau extends FiledReferral {
    static final String BUREAU = "/api/v1/insurance/bureau";
    private static int sequence;

    @AfterEach
    void backToToday() {
        TestClock.aheadDays(0);
    }

    String msgid() {
        return senderCode + "20261130100000" + "%04d".formatted(++sequence);
    }

    Map<String, Object> envelope(String infno, Map<String, Object> input) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("infno", infno),
                Map.entry("msgid", msgid()),
                Map.entry("mdtrtarea_admvs", "460106"),
                Map.entry("insuplc_admdvs", "460100"),
                Map.entry("recer_sys_code", "YIYANG"),
                Map.entry("infver", "V1.0"),
                Map.entry("opter_type", "1"),
                Map.entry("opter", "0001"),
                Map.entry("opter_name", "经办员"),
                Map.entry("inf_time", "2026-11-30 10:00:00"),
                Map.entry("fixmedins_code", senderCode),
                Map.entry("fixmedins_name", "示范医院"),
                Map.entry("signtype", "SM3"),
                Map.entry("input", input)));
    }

    ValidatableResponse ask(TokenRequest token, Map<String, Object> body) {
        return agency.with(token).body(body).post(BUREAU).then();
    }

    TokenRequest system() {
        return TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("insurance:read insurance:file");
    }

    ValidatableResponse ask(Map<String, Object> body) {
        return ask(system(), body).statusCode(200);
    }

    ValidatableResponse ask(String infno, Map<String, Object> input) {
        return ask(envelope(infno, input));
    }

    Map<String, Object> shown(String name) {
        return Map.of("data", Map.of("psn_cert_type", "01", "certno", number, "psn_name", name));
    }

    String personNumber() {
        return OwnNumber.of(UUID.fromString(elder));
    }

    Map<String, Object> referral() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("refl_old_mdtrt_id", "ZY1"),
                Map.entry("psn_no", personNumber()),
                Map.entry("insutype", "390"),
                Map.entry("diag_code", "I63.900"),
                Map.entry("diag_name", "脑梗死"),
                Map.entry("reflin_medins_no", receiverCode),
                Map.entry("reflin_medins_name", "上级医院"),
                Map.entry("mdtrtarea_admdvs", "460106"),
                Map.entry("hosp_agre_refl_flag", "1"),
                Map.entry("refl_type", "1"),
                Map.entry("refl_date", today.toString()),
                Map.entry("refl_rea", "需溶栓"),
                Map.entry("refl_opnn", "同意")));
    }
}
