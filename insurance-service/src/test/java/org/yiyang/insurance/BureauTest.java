package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.bureau.wire.OwnNumber;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Who is insured and who is designated, and how the interface refuses. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class BureauTest extends AskedBureau {
    @Test
    void whoShowsNumberAndNameIsToldWhoIsInsuredAndThatIsAudited() {
        ask("1101", shown("欧阳测试"))
                .body("infcode", equalTo(0))
                .body("inf_refmsgid", matchesPattern("460106\\d{24}"))
                .body("output.baseinfo.psn_no", equalTo(personNumber()))
                .body("output.baseinfo.certno", equalTo(number))
                .body("output.insuinfo[0].insutype", equalTo("390"))
                .body("output.insuinfo[0].psn_insu_stas", equalTo("1"))
                .body("output.insuinfo[0].insuplc_admdvs", equalTo("460100"))
                .body("output.idetinfo.psn_idet_type", contains("ADVANCED_AGE"));
        agency.with(TokenRequest.as("AUDITOR").region("4601"))
                .get("/api/v1/insurance/audit-entries?limit=200&subject=" + elder)
                .then()
                .body("items.action", hasItem("bureau-1101"));
    }

    @Test
    void aPassportIsAskedAboutByItsNumberAndKindWithoutItsCountry() {
        String passport = "B" + number.substring(8, 17);
        Map<String, Object> body = new HashMap<>(Agency.elder(number, null));
        body.remove("citizenId");
        body.put(
                "identityDocument",
                Map.of(
                        "kind",
                        "PASSPORT",
                        "country",
                        "FRA",
                        "number",
                        passport,
                        "birthDate",
                        "1940-01-02",
                        "sex",
                        "FEMALE"));
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:write"))
                .body(body)
                .post("/api/v1/elders")
                .then()
                .statusCode(201);
        ask("1101", Map.of("data", Map.of("psn_cert_type", "08", "certno", passport, "psn_name", "欧阳测试")))
                .body("infcode", equalTo(0))
                .body("output.baseinfo.psn_cert_type", equalTo("08"))
                .body("output.baseinfo.certno", equalTo(passport))
                .body("output.baseinfo.gend", equalTo("2"))
                .body("output.baseinfo.brdy", equalTo("1940-01-02"));
        ask("1101", Map.of("data", Map.of("psn_cert_type", "06", "certno", passport, "psn_name", "欧阳测试")))
                .body("infcode", equalTo(2201));
    }

    @Test
    void byTheNumberOfThePersonAloneNameAndCertificateAreMasked() {
        ask("1101", Map.of("data", Map.of("psn_no", personNumber())))
                .body("output.baseinfo.psn_name", equalTo("欧阳*"))
                .body("output.baseinfo.certno", not(equalTo(number)))
                .body("output.baseinfo.brdy", nullValue());
    }

    @Test
    void aWrongNameAnotherRegionAndAnUnknownNumberAreOneAnswer() {
        ask("1101", shown("张三")).body("infcode", equalTo(2201)).body("output", nullValue());
        ask("1101", Map.of("data", Map.of("psn_no", "P1"))).body("infcode", equalTo(2201));
        ask("1101", Map.of("data", Map.of("psn_no", OwnNumber.of(UUID.randomUUID()))))
                .body("infcode", equalTo(2201));
    }

    @Test
    void anInstitutionIsToldByItsCode() {
        ask("1201", Map.of("medinsinfo", Map.of("fixmedins_code", receiverCode)))
                .body("infcode", equalTo(0))
                .body(
                        "output.medinsinfo.fixmedins_name",
                        equalTo(Agency.Registered.hospital(receiver).name()))
                .body(
                        "output.medinsinfo.uscc",
                        equalTo(Agency.Registered.hospital(receiver).creditCode()))
                .body("output.medinsinfo.fixmedins_type", equalTo("1"));
        ask("1201", Map.of("medinsinfo", Map.of("fixmedins_code", "H65010099999")))
                .body("infcode", equalTo(2102));
    }

    @Test
    void theCodeIsThatOfTheTokensInstitution() {
        Map<String, Object> body = envelope("1201", Map.of("medinsinfo", Map.of("fixmedins_code", receiverCode)));
        ask(system().institution(receiver.toString()), body).statusCode(200).body("infcode", equalTo(2101));
        ask(TokenRequest.as("EXTERNAL_SYSTEM").region("65").scope("insurance:read"), body)
                .statusCode(200)
                .body("infcode", equalTo(2101));
        ask(system().institution(sender.toString()), body).statusCode(200).body("infcode", equalTo(0));
        body.put("fixmedins_code", SyntheticCodes.designationCode());
        ask(body).body("infcode", equalTo(2003));
    }

    @Test
    void whatTheTransportRefusesIsAProblem() {
        Map<String, Object> body = envelope("2501A", Map.of("refmedin", referral()));
        ask(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("insurance:read"), body)
                .statusCode(403)
                .body("code", notNullValue());
        ask(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:read"), body)
                .statusCode(403);
        ask(TokenRequest.as("INSURANCE_AGENT").region("4601"), body).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "opter_type, 4",
        "infver, V2.0",
        "fixmedins_code, H123",
        "msgid, H4601060000120261130100000001",
        "mdtrtarea_admvs, 4601",
        "signtype, MD5",
        "inf_time, 2026-11-30"
    })
    void aFieldOutsideOfItsListOrLengthIsNamed(String field, String value) {
        Map<String, Object> body = envelope("1201", Map.of("medinsinfo", Map.of("fixmedins_code", receiverCode)));
        body.put(field, value);
        ask(system(), body).statusCode(400).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void anUnknownInterfaceAndAMissingInputAreRefusedInTheEnvelope() {
        ask("9001", Map.of()).body("infcode", equalTo(2001));
        ask("1101", Map.of()).body("infcode", equalTo(2002));
    }
}
