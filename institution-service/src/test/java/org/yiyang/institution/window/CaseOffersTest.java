package org.yiyang.institution.window;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.OfferedActions;
import org.yiyang.kit.http.Actions;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Each caller is offered, in each state of a case, just what the caller may do. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseOffersTest {
    private static final Map<String, String> DEPARTMENTS =
            Map.of("civil affairs", "CIVIL_AFFAIRS", "market regulation", "MARKET_REGULATION");
    private final CaseCalls counter = new CaseCalls();

    @Inject
    Actions actions;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void nobodyIsOfferedWhatIsForbiddenOrNotOfferedWhatWouldBeDone() {
        String home = counter.home("一窗辰养老院", 120, "PRIVATE_NONPROFIT");
        OfferedActions offers = callers(home);
        Map<String, Set<String>> verbs = new TreeMap<>();
        Arrays.stream(CaseStatus.values())
                .flatMap(status -> status.machine().verbs(status).stream())
                .forEach(verb -> verbs.put(verb, rolesOf(verb)));
        casesOf(home)
                .forEach((what, id) -> offers.hold(
                        what,
                        CaseCalls.PATH + "/" + id,
                        verbs,
                        (request, caller, verb) -> use(request, id, verb, DEPARTMENTS.getOrDefault(caller, "HEALTH"))));
        offers.mustBeTrue();
    }

    private Set<String> rolesOf(String verb) {
        Set<String> roles = new TreeSet<>(actions.roles(CaseResource.class, verb));
        roles.addAll(actions.roles(CaseReviewResource.class, verb));
        return roles;
    }

    private OfferedActions callers(String home) {
        String district = CaseCalls.DISTRICT;
        TokenRequest clerkOfHome =
                TokenRequest.as("WINDOW_CLERK").region(district).institution(home);
        TokenRequest clerkWhoDecides =
                TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN").region(district).subject("xiuying-WINDOW_CLERK");
        TokenRequest deciderWhoIssues =
                TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN").region(district).subject("xiuying-HEALTH_ADMIN");
        TokenRequest supervisor = TokenRequest.as("SUPERVISOR").region("4601").subject("city-supervisor");
        TokenRequest own = TokenRequest.as("SUPERVISOR").institution(home).subject("own-supervisor");
        TokenRequest both = TokenRequest.as("SUPERVISOR").region("4601").institution(home);
        return new OfferedActions()
                .of("applicant", Set.of("CARE_MANAGER", "MED_MANAGER"), () -> counter.manager(home))
                .of("clerk", Set.of("WINDOW_CLERK"), () -> counter.as("WINDOW_CLERK"))
                .of(
                        "clerk of the city",
                        Set.of("WINDOW_CLERK"),
                        () -> counter.with(TokenRequest.as("WINDOW_CLERK").region("4601")))
                .of("clerk of the home itself", Set.of("WINDOW_CLERK"), () -> counter.with(clerkOfHome))
                .of("health", Set.of("HEALTH_ADMIN"), () -> counter.as("HEALTH_ADMIN"))
                .of("civil affairs", Set.of("CIVIL_ADMIN"), () -> counter.as("CIVIL_ADMIN"))
                .of("market regulation", Set.of("MARKET_ADMIN"), () -> counter.as("MARKET_ADMIN"))
                .of(
                        "clerk who accepted and decides",
                        Set.of("WINDOW_CLERK", "HEALTH_ADMIN"),
                        () -> counter.with(clerkWhoDecides))
                .of(
                        "official who decided and issues",
                        Set.of("WINDOW_CLERK", "HEALTH_ADMIN"),
                        () -> counter.with(deciderWhoIssues))
                .of("supervisor", Set.of("SUPERVISOR"), () -> counter.with(supervisor))
                .of("supervisor of the home", Set.of("SUPERVISOR"), () -> counter.with(own))
                .of("supervisor of the city and of the home", Set.of("SUPERVISOR"), () -> counter.with(both));
    }

    private Map<String, String> casesOf(String home) {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("draft", counter.draft(home, CaseCalls.unitFiling("辰一医务室")));
        cases.put("submitted", counter.submitted(home, "辰二医务室"));
        cases.put("to be corrected", corrected(home, "辰三医务室"));
        String again = corrected(home, "辰四医务室");
        counter.move(counter.manager(home), again, "resubmit", Map.of()).statusCode(200);
        cases.put("corrected once", again);
        String refused = counter.submitted(home, "辰五医务室");
        counter.move(clerk(), refused, "not-accept", Map.of("ground", "NOT_IN_JURISDICTION", "reason", "不属本机关"))
                .statusCode(200);
        cases.put("not accepted", refused);
        cases.put("filing in review", accepted(counter.submitted(home, "辰六医务室")));
        String returned = accepted(counter.submitted(home, "辰七医务室"));
        counter.decide("HEALTH_ADMIN", returned, "return", "HEALTH").statusCode(200);
        cases.put("returned", returned);
        cases.put("licensing in review", accepted(counter.licensing(home, "辰八护理院")));
        String stands = accepted(counter.licensing(home, "辰九护理院"));
        counter.decide("CIVIL_ADMIN", stands, "agree", "CIVIL_AFFAIRS").statusCode(200);
        counter.move(counter.as("HEALTH_ADMIN"), stands, "pause", pause("CORRECTION"))
                .statusCode(200);
        counter.extended("HEALTH_ADMIN", stands, "HEALTH").statusCode(200);
        cases.put("standing, extended, half decided", stands);
        cases.put("approved", filed(home, "辰十医务室"));
        String rejected = accepted(counter.licensing(home, "辰甲护理院"));
        counter.decide("HEALTH_ADMIN", rejected, "disagree", "HEALTH").statusCode(200);
        cases.put("rejected", rejected);
        cases.put("issued", issued(home, "辰乙医务室"));
        String closed = issued(home, "辰丙护士站");
        counter.move(clerk(), closed, "close", Map.of("reason", "已送达")).statusCode(200);
        cases.put("closed", closed);
        String withdrawn = counter.submitted(home, "辰丁医务室");
        counter.move(counter.manager(home), withdrawn, "withdraw", Map.of("reason", "另行安排"))
                .statusCode(200);
        cases.put("withdrawn", withdrawn);
        return cases;
    }

    private RequestSpecification clerk() {
        return counter.as("WINDOW_CLERK");
    }

    private String accepted(String id) {
        counter.move(clerk(), id, "accept", Map.of()).statusCode(200);
        return id;
    }

    private String corrected(String home, String unit) {
        String id = counter.submitted(home, unit);
        Map<String, Object> notice = Map.of("items", List.of(Map.of("material", "STAFF_LIST", "note", "缺证书")));
        counter.move(clerk(), id, "require-correction", notice).statusCode(200);
        return id;
    }

    private String filed(String home, String unit) {
        String id = accepted(counter.submitted(home, unit));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        return id;
    }

    private String issued(String home, String unit) {
        String id = filed(home, unit);
        counter.move(clerk(), id, "issue", CaseCalls.certificate(unit)).statusCode(200);
        return id;
    }

    private static Map<String, Object> pause(String ground) {
        return Map.of("department", "HEALTH", "ground", ground, "reason", "等待补正");
    }

    private static Response use(RequestSpecification request, String id, String verb, String department) {
        if (verb.equals("attach")) {
            return request.contentType("application/octet-stream")
                    .queryParam("material", "STAFF_LIST")
                    .body(CaseCalls.PDF)
                    .post(CaseCalls.PATH + "/" + id + "/attach");
        }
        return request.body(body(verb, department)).post(CaseCalls.PATH + "/" + id + "/" + verb);
    }

    private static Map<String, Object> body(String verb, String department) {
        Map<String, Object> reason = Map.of("reason", "理由");
        Map<String, Object> part = new HashMap<>(Map.of("department", department, "reason", "理由"));
        return switch (verb) {
            case "revise" -> Map.of("particulars", CaseCalls.unitFiling("辰改医务室").get("particulars"));
            case "withdraw", "close" -> reason;
            case "require-correction" -> Map.of("items", List.of(Map.of("material", "STAFF_LIST", "note", "缺证书")));
            case "not-accept" -> Map.of("ground", "NOT_REQUIRED", "reason", "无须办理");
            case "agree", "disagree", "file", "return", "resume", "extend", "correct-task" -> part;
            case "pause" -> Map.of("department", department, "ground", "PUBLICITY", "reason", "公示");
            case "issue" -> CaseCalls.certificate("辰证");
            case "correct" -> Map.of("to", "SUBMITTED", "reason", "误操作");
            case "correct-clock" -> Map.of("mistake", "EXTENSION", "reason", "误延");
            default -> Map.of();
        };
    }
}
