package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.client.Answer;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/**
 * What a record offers is what is then answered, for each role in each state. Every call names a version that does
 * not exist: where the caller may do it the answer is 412 and nothing is changed, where not it is 403.
 */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OfferedTest {
    /** 404 where the role that opens the verb does not see the record, whatever another role of the same caller sees. */
    private static final Set<Integer> TURNED_AWAY = Set.of(403, 404);

    private static final Map<String, String> REASON = Map.of("reason", "误");
    private static final Map<String, String> NOTHING = Map.of();
    private final TestCity city = new TestCity("4532");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private Map<String, TokenRequest> callers(String home) {
        Map<String, TokenRequest> callers = new LinkedHashMap<>();
        Stream.concat(Roles.OFFICIALS.stream(), Stream.of("SUPERVISOR", "AUDITOR", "SYS_ADMIN"))
                .forEach(role ->
                        callers.put(role, TokenRequest.as(role).region("4532").subject(role)));
        for (String role : List.of("HEALTH_ADMIN", "CIVIL_ADMIN", "SUPERVISOR")) {
            callers.put(role + " of the district", TokenRequest.as(role).region("453201"));
            callers.put(role + " elsewhere", TokenRequest.as(role).region("4533"));
            callers.put(
                    role + " elsewhere, staff here",
                    TokenRequest.as(role, "CARE_MANAGER").region("4533").institution(home));
        }
        Stream.concat(Roles.STAFF.stream(), Stream.of("SUPERVISOR"))
                .forEach(role ->
                        callers.put(role + " of the home", TokenRequest.as(role).institution(home)));
        callers.put("ELDER", TokenRequest.as("ELDER").person(UUID.randomUUID().toString()));
        callers.put("FAMILY", TokenRequest.as("FAMILY").person(UUID.randomUUID().toString()));
        return callers;
    }

    /** Compares, of one record as it stands now. */
    private void mustOfferWhatIsAnswered(String home, String record, Map<String, ?> bodies) {
        Map<String, List<String>> offered = new TreeMap<>();
        Map<String, TokenRequest> callers = callers(home);
        callers.forEach((name, token) -> {
            Answer seen = ApiCaller.with(token).get(record);
            if (seen.statusCode() == 200) {
                offered.put(name, seen.path("allowedActions"));
            }
        });
        Set<String> verbs = new LinkedHashSet<>();
        offered.values().forEach(verbs::addAll);
        Map<String, List<String>> answered = new TreeMap<>();
        offered.keySet().forEach(name -> {
            List<String> may = new ArrayList<>();
            offered.get(name).stream()
                    .filter(verb -> answer(callers.get(name), record, verb, bodies) == 412)
                    .forEach(may::add);
            verbs.stream()
                    .filter(verb -> !offered.get(name).contains(verb))
                    .filter(verb -> !TURNED_AWAY.contains(answer(callers.get(name), record, verb, bodies)))
                    .forEach(verb -> may.add("not offered: " + verb));
            answered.put(name, may);
        });
        assertEquals(offered, answered, record);
    }

    private int answer(TokenRequest caller, String record, String verb, Map<String, ?> bodies) {
        return ApiCaller.with(caller)
                .ifMatch("\"9999\"")
                .move(record, verb, bodies.get(verb))
                .statusCode();
    }

    private String made(String path, Map<String, ?> body) {
        return path + "/" + city.created("HEALTH_ADMIN", path, body).extract().<String>path("id");
    }

    /** Checks a record as it stands before and after each of these moves, each {@code ROLE verb}. */
    private void along(String home, String record, Map<String, ?> bodies, String... moves) {
        mustOfferWhatIsAnswered(home, record, bodies);
        for (String move : moves) {
            String role = move.substring(0, move.indexOf(' '));
            String verb = move.substring(move.indexOf(' ') + 1);
            TokenRequest token = Roles.STAFF.contains(role)
                    ? TokenRequest.as(role).institution(home)
                    : TokenRequest.as(role).region("4532");
            city.with(token)
                    .body(bodies.get(verb))
                    .post(record + "/" + verb)
                    .then()
                    .statusCode(200);
            mustOfferWhatIsAnswered(home, record, bodies);
        }
    }

    @Test
    void anInspectionOffersToEachRoleWhatItMayDo() {
        String home = city.home("准一养老院");
        Map<String, Object> bodies = Map.of(
                "record", Map.of("doneOn", "2025-03-04", "findings", List.of(Map.of("text", "一", "severity", "MAJOR"))),
                "cancel", REASON,
                "require-rectification", Map.of("workdays", 200),
                "answer", Map.of("rectification", "已改"),
                "reject-rectification", Map.of("reason", "不足", "workdays", 200),
                "verify", NOTHING,
                "close", Map.of("result", "PASSED"),
                "correct", Map.of("to", "PLANNED", "reason", "误"));
        along(
                home,
                inspection(home),
                bodies,
                "HEALTH_ADMIN record",
                "CIVIL_ADMIN require-rectification",
                "CARE_MANAGER answer",
                "HEALTH_ADMIN reject-rectification",
                "MED_MANAGER answer",
                "HEALTH_ADMIN verify");
        along(home, inspection(home), bodies, "HEALTH_ADMIN cancel");
    }

    private String inspection(String home) {
        return made(
                "/api/v1/inspections",
                Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", "2025-03-03"));
    }

    @Test
    void aReviewOffersToEachRoleWhatItMayDo() {
        String home = city.home("准二养老院");
        String review = made("/api/v1/annual-reviews", Map.of("institutionId", home, "year", 2022));
        city.scored(review, 80, 80);
        Map<String, Object> bodies = Map.of(
                "score", Map.of("party", "GOVERNMENT", "score", 80),
                "issue-codes", Map.of("party", "SOCIETY", "number", 1),
                "conclude", NOTHING,
                "publish", NOTHING,
                "correct", Map.of("party", "GOVERNMENT", "score", 81, "reason", "误"),
                "reopen", REASON,
                "annul", REASON);
        along(
                home,
                review,
                bodies,
                "HEALTH_ADMIN score",
                "CIVIL_ADMIN issue-codes",
                "HEALTH_ADMIN conclude",
                "CIVIL_ADMIN publish",
                "SUPERVISOR reopen",
                "SUPERVISOR annul");
    }

    @Test
    void anApplicationForASubsidyOffersToEachRoleWhatItMayDo() {
        String home = city.home("准三养老院");
        Map<String, Object> bodies = Map.of(
                "approve", Map.of("approved", 1),
                "reject", REASON,
                "withdraw", REASON,
                "pay", Map.of("paidOn", "2021-01-04"),
                "correct", Map.of("to", "SUBMITTED", "reason", "误"));
        along(
                home,
                application(home),
                bodies,
                "HEALTH_ADMIN approve",
                "CIVIL_ADMIN pay",
                "SUPERVISOR correct",
                "HEALTH_ADMIN reject");
        along(home, application(home), bodies, "CARE_MANAGER withdraw");
    }

    private String application(String home) {
        return "/api/v1/subsidy-applications/"
                + city.staff(home)
                        .body(Map.of("institutionId", home, "source", "CITY", "amount", 1000, "purpose", "补助"))
                        .post("/api/v1/subsidy-applications")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @Test
    void aPilotOffersToEachRoleWhatItMayDo() {
        String home = city.home("准四养老院");
        String pilot = made(
                "/api/v1/pilots",
                Map.of("institutionId", home, "level", "CITY", "programme", "准试点", "validFrom", "2020-01-01"));
        Map<String, Object> assessment = Map.of("assessedOn", "2021-03-01", "score", 92, "conclusion", "EXCELLENT");
        Map<String, Object> item = Map.of("item", "报送总结", "dueOn", "2999-12-31");
        String done =
                city.done("HEALTH_ADMIN", pilot + "/enter-item", item).extract().path("ledger[0].id");
        String assessed = city.done("HEALTH_ADMIN", pilot + "/assess", assessment)
                .extract()
                .path("assessments[0].id");
        Map<String, Object> bodies = Map.of(
                "end", Map.of("lastDay", "2022-12-31", "reason", "期满"),
                "assess", assessment,
                "enter-item", item,
                "complete-item", Map.of("itemId", done, "doneOn", "2021-01-01"),
                "correct-item", Map.of("itemId", done, "item", "一", "dueOn", "2999-12-31", "reason", "误"),
                "withdraw-assessment", Map.of("assessmentId", assessed, "reason", "误"),
                "correct",
                        Map.of(
                                "level", "CITY",
                                "programme", "准试点",
                                "type", "ONE_BODY",
                                "validFrom", "2020-01-01",
                                "reason", "误"),
                "withdraw", REASON);
        along(home, pilot, bodies, "HEALTH_ADMIN end", "SUPERVISOR withdraw");
    }

    @Test
    void aFundOffersToEachRoleWhatItMayDo() {
        Map<String, Object> fund = Map.of(
                "regionCode",
                "4532",
                "year",
                2021,
                "source",
                "CENTRAL",
                "amount",
                100,
                "purpose",
                "试点",
                "document",
                UUID.randomUUID().toString(),
                "shares",
                List.of(Map.of("regionCode", "453201", "amount", 100)));
        Map<String, Object> bodies = Map.of(
                "revise", fund,
                "publish", NOTHING,
                "correct", Map.of("fund", fund, "reason", "误"),
                "withdraw", REASON);
        String home = UUID.randomUUID().toString();
        along(home, made("/api/v1/funds", fund), bodies, "HEALTH_ADMIN publish", "SUPERVISOR withdraw");
    }

    @Test
    void anEnteredRecordOffersToEachRoleWhatItMayDo() {
        Map<String, Map<String, Object>> entries = Map.of(
                "/api/v1/policy-documents",
                Map.of(
                        "regionCode", "4532",
                        "number", UUID.randomUUID().toString(),
                        "issuer", "测",
                        "issuedOn", "2016-12-30",
                        "title", "方案"),
                "/api/v1/population-bases",
                Map.of(
                        "regionCode", "4532",
                        "asOf", "2016-12-31",
                        "group", "AGE_60",
                        "basis", "HUKOU",
                        "people", 1,
                        "source", "公报"),
                "/api/v1/policy-targets",
                Map.of("regionCode", "4532", "year", 2022, "metric", "HOME_MEDICAL_COVERAGE", "value", 50),
                "/api/v1/indicators",
                Map.of(
                        "regionCode", "4532",
                        "metric", "HOME_BED_GRASSROOTS_SHARE",
                        "asOf", "2016-12-31",
                        "percent", 50,
                        "source", "公报"));
        String home = UUID.randomUUID().toString();
        entries.forEach((path, entry) -> along(
                home,
                made(path, entry),
                Map.of("correct", Map.of("entry", entry, "reason", "误"), "withdraw", REASON),
                "SUPERVISOR withdraw"));
    }
}
