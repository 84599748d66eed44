package org.yiyang.institution.window;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseRightsTest {
    private static final String PATH = CaseCalls.PATH;
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void nobodyDecidesOfAnotherLevelOrDepartmentOrWhatTheyAccepted() {
        String home = counter.home("一窗丙养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗丙养老院医务室");
        TokenRequest city = TokenRequest.as("WINDOW_CLERK").region("4601").subject("city");
        counter.move(counter.with(city), id, "accept", Map.of())
                .statusCode(403)
                .body("code", equalTo("WINDOW_OTHER_LEVEL"));
        TokenRequest both = TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN")
                .region(CaseCalls.DISTRICT)
                .subject("both");
        counter.move(counter.with(both), id, "accept", Map.of()).statusCode(200);
        Map<String, Object> health = Map.of("department", "HEALTH");
        counter.move(counter.with(both), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_SAME_PERSON"));
        counter.move(counter.as("CIVIL_ADMIN"), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_OTHER_DEPARTMENT"));
        counter.move(counter.as("CIVIL_ADMIN"), id, "file", Map.of("department", "CIVIL_AFFAIRS"))
                .statusCode(404)
                .body("code", equalTo("WINDOW_NO_TASK"));
    }

    @Test
    void nobodyDecidesAboutTheOwnInstitutionOrIssuesWhatTheyDecided() {
        String home = counter.home("一窗寅养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗寅养老院医务室");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        Map<String, Object> health = Map.of("department", "HEALTH");
        TokenRequest own = TokenRequest.as("HEALTH_ADMIN")
                .region(CaseCalls.DISTRICT)
                .institution(home)
                .subject("own");
        counter.move(counter.with(own), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_OWN_INSTITUTION"));
        TokenRequest decider = TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN")
                .region(CaseCalls.DISTRICT)
                .subject("decider");
        counter.move(counter.with(decider), id, "file", health).statusCode(200);
        counter.move(counter.with(decider), id, "issue", CaseCalls.certificate("1号"))
                .statusCode(403)
                .body("code", equalTo("WINDOW_SAME_PERSON"));
        for (TokenRequest stranger : List.of(
                TokenRequest.as("WINDOW_CLERK").region("4404"),
                TokenRequest.as("CARE_MANAGER").institution("0198a7c0-0000-7000-8000-00000000dead"))) {
            counter.with(stranger).get(PATH + "/" + id).then().statusCode(404);
        }
    }

    @Test
    void aMistakenAcceptanceAndANoticeArePutRightByASupervisor() {
        String home = counter.home("一窗壬养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗壬养老院医务室");
        Map<String, Object> notice = Map.of("items", List.of(Map.of("material", "STAFF_LIST", "note", "缺护士执业证书")));
        counter.move(counter.as("WINDOW_CLERK"), id, "require-correction", notice)
                .statusCode(200)
                .body("notices[0].items[0].note", equalTo("缺护士执业证书"));
        Map<String, Object> back = Map.of("to", "SUBMITTED", "reason", "误发");
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4404")), id, "correct", back)
                .statusCode(404);
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4601")), id, "correct", back)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4601")), id, "correct", back)
                .statusCode(200)
                .body("tasks", hasSize(0));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of())
                .statusCode(200)
                .body("tasks", hasSize(1));
    }

    @Test
    void aHomesOwnSupervisorTakesBackWhatTheHomeDidAndNothingThatTheWindowDid() {
        String home = counter.home("一窗洪养老院", 120, "PRIVATE_NONPROFIT");
        TokenRequest own = TokenRequest.as("SUPERVISOR").institution(home).subject("own-supervisor");
        String id = counter.submitted(home, "一窗洪医务室");
        counter.move(counter.manager(home), id, "withdraw", Map.of("reason", "误撤"))
                .statusCode(200);
        counter.move(counter.with(own), id, "correct", Map.of("to", "SUBMITTED", "reason", "误撤"))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.move(counter.with(own), id, "correct", Map.of("to", "SUBMITTED", "reason", "试"))
                .statusCode(403)
                .body("code", equalTo("WINDOW_OWN_INSTITUTION"));
    }

    @Test
    void aRoomThatIsGivenUpLosesItsCertificateAndTheHomeItsStanding() {
        String home = counter.home("一窗癸养老院", 120, "PRIVATE_NONPROFIT");
        String room = counter.submitted(home, "一窗癸养老院医务室");
        counter.move(counter.as("WINDOW_CLERK"), room, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", room, "file", "HEALTH").statusCode(200);
        String unit = counter.move(counter.as("WINDOW_CLERK"), room, "issue", CaseCalls.certificate("2号"))
                .statusCode(200)
                .extract()
                .path("issued.institutionId");
        String ending = counter.draft(home, Map.of("matter", "DEREGISTER", "level", "DISTRICT", "subjectId", unit));
        counter.attach(home, ending, "DEREGISTRATION_APPLICATION", "LICENCE_COPY");
        counter.move(counter.manager(home), ending, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), ending, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", ending, "file", "HEALTH").statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), ending, "issue", CaseCalls.certificate("3号"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_ISSUE_NOT_NEEDED"));
        counter.move(counter.as("WINDOW_CLERK"), ending, "issue", Map.of()).statusCode(200);
        counter.as("HEALTH_ADMIN").get("/api/v1/institutions/" + unit).then().body("status", equalTo("CLOSED"));
    }

    /** To the market's office, one of whose officials manages a home besides. */
    private void mustShowBesidesItsPartOnlyTheOwn(String home, String filing, String id) {
        String one = CaseCalls.PATH + "/" + id;
        String other = counter.home("一窗丑养老院", 120, "PRIVATE_FORPROFIT");
        TokenRequest both = TokenRequest.as("MARKET_ADMIN", "CARE_MANAGER").region(CaseCalls.DISTRICT);
        counter.with(both.institution(other)).get(one).then().statusCode(404);
        counter.with(both.institution(home)).get(one).then().statusCode(200);
        counter.with(both.institution(other))
                .get(CaseCalls.PATH + "?limit=200&applicant=" + home)
                .then()
                .body("items.id", equalTo(List.of(filing)));
        counter.with(both.institution(home))
                .get(CaseCalls.PATH + "?limit=200&applicant=" + home)
                .then()
                .body("items.id", hasItems(filing, id));
    }

    @Test
    void aChangeTakesEffectInTheRegisterWhenItIsIssued() {
        String home = counter.home("一窗子养老院", 120, "PRIVATE_FORPROFIT");
        String filing = counter.draft(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        counter.attach(home, filing, "FILING_APPLICATION", "REGISTRATION_CERTIFICATE", "COMMITMENT");
        counter.move(counter.manager(home), filing, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), filing, "accept", Map.of())
                .body("tasks.department", hasItems("CIVIL_AFFAIRS", "MARKET_REGULATION"));
        counter.decide("CIVIL_ADMIN", filing, "file", "CIVIL_AFFAIRS").body("status", equalTo("IN_REVIEW"));
        counter.decide("MARKET_ADMIN", filing, "file", "MARKET_REGULATION").body("status", equalTo("APPROVED"));
        counter.move(counter.as("WINDOW_CLERK"), filing, "issue", CaseCalls.certificate("4号"))
                .statusCode(200);

        Map<String, Object> change = Map.of(
                "matter", "CHANGE", "level", "DISTRICT", "changeReason", "BEDS", "particulars", Map.of("beds", 150));
        String id = counter.draft(home, change);
        counter.attach(home, id, "CHANGE_APPLICATION", "CHANGE_GROUNDS");
        counter.move(counter.manager(home), id, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).body("tasks", hasSize(1));
        String one = CaseCalls.PATH + "/";
        counter.as("MARKET_ADMIN").get(one + filing).then().statusCode(200);
        counter.as("MARKET_ADMIN").get(one + id).then().statusCode(404);
        mustShowBesidesItsPartOnlyTheOwn(home, filing, id);
        counter.as("MARKET_ADMIN")
                .get(CaseCalls.PATH + "?limit=200&applicant=" + home)
                .then()
                .body("items.id", equalTo(List.of(filing)));
        counter.as("EVALUATOR").get(one + id).then().statusCode(403);
        counter.decide("CIVIL_ADMIN", id, "file", "CIVIL_AFFAIRS").statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", Map.of()).statusCode(200);
        counter.as("CIVIL_ADMIN").get("/api/v1/institutions/" + home).then().body("beds", equalTo(150));
    }
}
