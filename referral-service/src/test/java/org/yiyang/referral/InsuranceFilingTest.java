package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The filing with the insurance bureau as it is shown at the referral, to the family and on paper. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class InsuranceFilingTest {
    @Inject
    Inbox inbox;

    private City city;
    private final String filing = City.id();

    @BeforeEach
    void begin() {
        city = new City(inbox);
    }

    private void arrives(String referral, long sequence, Map<String, Object> how) {
        Map<String, Object> state = new HashMap<>(how);
        state.put("id", filing);
        state.put("referralId", referral);
        state.put("elderId", city.elder);
        state.put("regionCode", "460106");
        city.registers.consume(Registers.event("referral-filing", filing, sequence, state));
    }

    private ValidatableResponse read(String id) {
        return city.unitDoctor().get(City.PATH + "/" + id).then().statusCode(200);
    }

    private static Map<String, Object> filed() {
        return Map.of("status", "FILED", "number", "4601002026112000", "filedOn", "2026-11-20");
    }

    @Test
    void theNumberIsShownAtTheReferralAndAnOlderEventChangesNothing() {
        String id = city.submit();
        read(id).body("insuranceFiling", nullValue());
        arrives(id, 3, filed());
        arrives(id, 2, Map.of("status", "PENDING"));
        read(id).body("insuranceFiling.status", equalTo("FILED"))
                .body("insuranceFiling.number", equalTo("4601002026112000"))
                .body("insuranceFiling.zh", equalTo("已完成转诊备案，备案号 4601002026112000（2026-11-20）"));
    }

    @Test
    void theFamilyReadsWhyItIsNotFiled() {
        String id = city.submit();
        arrives(id, 3, Map.of("status", "REFUSED", "ground", "PERSON"));
        city.with(TokenRequest.as("FAMILY").person(city.elder).subject(Registers.DAUGHTER))
                .get("/api/v1/referral/my-referrals/" + id)
                .then()
                .statusCode(200)
                .body("filing.zh", equalTo("转诊备案未受理：人员信息不符、未参保或待遇暂停"));
    }

    @Test
    void theReferralFormNamesTheNumber() throws IOException {
        Map<String, Object> body = city.upBody();
        body.put("form", ContentTest.nationalForm());
        String id = city.submit(body).then().statusCode(201).extract().path("id");
        arrives(id, 1, filed());
        byte[] pdf = city.unitDoctor()
                .get(City.PATH + "/" + id + "/referral-form.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
        assertTrue(text.replaceAll("\\s+", "").contains("4601002026112000"), text);
    }
}
