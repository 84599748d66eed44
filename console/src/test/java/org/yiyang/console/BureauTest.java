package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The bureau's page: the API's own figures of any day as sentence, tables and pictures, and what each of them is counted of. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class BureauTest {
    private static final String PAGE = "/console/bureau?asOf=2020-06-30";
    private static final String REPORTS = "GET /api/v1/institution/reports/";
    private static final String OCCUPANCY =
            "\"occupancy\": {\"numerator\": %d, \"denominator\": %d, \"value\": %s, \"measure\": \"PERCENT\", \"decimals\": 1}";

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply(REPORTS + "districts", 200, """
                {"region": "4601", "regionName": "海口市", "asOf": "2020-06-30", "sentence": {"zh": "截止2020年6月30日，共9家", "en": "Nine"},
                 "total": {"institutions": 9, "beds": 2720, "staff": 646, "residents": 1323, %s, "unreported": 1},
                 "items": [{"code": "460106", "name": "龙华区", "institutions": 5, "beds": 1700, "staff": 400, "residents": 800, %s, "unreported": 0},
                  {"code": "460108", "name": "美兰区", "institutions": 4, "beds": 1020, "staff": 246, "residents": 523, %s, "unreported": 1}],
                 "unreportedInstitutions": [{"institutionId": "%s", "institutionName": "甲<院", "regionCode": "460108"}]}""".formatted(
                        OCCUPANCY.formatted(1323, 2720, "48.6"),
                        OCCUPANCY.formatted(800, 1700, "47.1"),
                        OCCUPANCY.formatted(523, 1020, "51.3"),
                        StubSuite.INSTITUTION));
        StubSuite.reply(REPORTS + "quarters", 200, """
                {"region": "4601", "asOf": "2020-06-30", "items": [
                 {"year": 2020, "quarter": 1, "day": "2020-03-31", "institutions": 8, "beds": 2100, "staff": 500, "residents": 1000, %s},
                 {"year": 2020, "quarter": 2, "day": "2020-06-30", "institutions": 9, "beds": 2720, "staff": 646, "residents": 1323, %s}]}""".formatted(
                        OCCUPANCY.formatted(1000, 2100, "47.6"), OCCUPANCY.formatted(1323, 2720, "48.6")));
        StubSuite.reply(REPORTS + "targets", 200, """
                {"items": [{"targetId": "t-1", "regionName": "海口市", "metric": "HOME_MEDICAL_COVERAGE", "target": 70,
                  "reached": {"value": 66.7, "numerator": 2, "denominator": 3}, "met": false, "gap": -3.3},
                 {"targetId": "t-2", "regionName": "海口市", "metric": "HOME_BED_COVERAGE", "target": 50}]}""");
        StubSuite.reply("GET /api/v1/contract/reports/paper-agreements", 200, """
                {"items": [{"agreementId": "a-1", "number": "海医养协1号", "medicalName": "乙院", "careName": "丙院"}], "months": 6}""");
        StubSuite.reply("GET /api/v1/institution/attention/expiring", 200, """
                {"items": [{"institutionId": "i-1", "name": "丁院", "kind": "MEDICAL_FILING", "number": "证1", "dueOn": "2026-12-31", "daysLeft": 30}]}""");
        StubSuite.reply("GET /api/v1/one-window-cases", 200, """
                {"items": [{"id": "c-1", "number": "办件1号", "matter": "CARE_FILING", "status": "IN_REVIEW", "receivedOn": "2026-01-05"}]}""");
    }

    @Test
    void whoHasNotReportedIsSaidWithTheNameOfItsDistrict() {
        String page = browser().get("/console/bureau", signIn("health")).body();
        assertTrue(page.contains(">海口市美兰区<") && !page.contains(">460108<"), page);
    }

    @Test
    void aFigureThatNobodyReportedIsToldApartFromZeroInTableAndPicture() {
        assertFalse(page("health").contains("并非0"), "all is known");
        StubSuite.reply(REPORTS + "districts", 200, """
                {"region": "4601", "regionName": "海口市", "asOf": "2020-06-30", "sentence": {"zh": "截止", "en": "By"},
                 "total": {"institutions": 2, "reporting": 1, "beds": 0, "staff": 5, "residents": 0, "unreported": 1},
                 "items": [{"code": "460106", "name": "龙华区", "institutions": 1, "reporting": 1, "beds": 0, "staff": 5, "residents": 0, "unreported": 0},
                  {"code": "460108", "name": "美兰区", "institutions": 1, "reporting": 0, "unreported": 1}],
                 "unreportedInstitutions": [{"institutionId": "%s", "institutionName": "甲院", "regionCode": "460108"}]}""".formatted(StubSuite.INSTITUTION));
        String page = browser().get(PAGE + "&figure=beds", signIn("health")).body();
        assertTrue(page.contains("“—”表示尚无机构上报，并非0。"), page);
        assertTrue(page.contains(">0</a>") && page.contains(">—</a>"), page);
        assertTrue(page.contains("龙华区 0; 美兰区 尚无机构上报</desc>") && page.contains("— 尚无机构上报</text>"), page);
        assertTrue(page.contains(">从未</td>"), page);
    }

    @Test
    void theSentenceStandsOnTopAndEachFigureLeadsToWhatItIsCountedOf() {
        String page = page("health");
        assertTrue(page.indexOf("截止2020年6月30日，共9家") < page.indexOf("<table>"), page);
        assertTrue(
                page.contains(
                        "<a href=\"/console/at/institutions?dualCertifiedOn=2020-06-30&amp;asOf=2020-06-30&amp;region=460106\">5</a>"),
                page);
        for (String figure : List.of(">2720</a>", ">646</a>", ">1323</a>", ">48.6 %</a>", ">1020</a>", ">51.3 %</a>")) {
            assertTrue(page.contains(figure), figure);
        }
        assertTrue(page.contains("<a href=\"/console/bureau?asOf=2020-03-31\">2020Q1</a>"), page);
        assertTrue(
                page.contains("<a href=\"/console/at/institutions/" + StubSuite.INSTITUTION + "\">甲&lt;院</a>"), page);
        assertTrue(page.contains("<a href=\"/console/at/institutions/i-1\">丁院</a>"), page);
        assertTrue(page.contains("<a href=\"/console/at/one-window-cases/c-1\">办件1号</a>"), page);
        assertTrue(page.contains("<a href=\"/console/at/agreements/a-1\">海医养协1号</a>"), page);
        assertTrue(page.contains("<a href=\"/console/at/policy-targets/t-1\">养老机构内设医疗机构覆盖率</a>"), page);
        assertTrue(page.contains("未达标") && page.contains("暂无数据"), page);
    }

    @Test
    void eachPictureIsWellFormedHasAUniqueNameAndTheNumbersOfTheApi() throws Exception {
        String page = page("health");
        Matcher pictures = Pattern.compile("<svg.*?</svg>").matcher(page);
        int found = 0;
        while (pictures.find()) {
            parsed(pictures.group());
            found++;
        }
        assertEquals(6, found, "a map, four trends, the targets");
        Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        List<String> all = ids.results().map(one -> one.group(1)).toList();
        assertEquals(Set.copyOf(all).size(), all.size(), all.toString());
        assertTrue(page.contains("龙华区 5; 美兰区 4</desc>") && page.contains("2020Q1 2100; 2020Q2 2720</desc>"), page);
        assertFalse(Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=|<style|\\sstyle=")
                .matcher(page)
                .find());
    }

    @Test
    void eachPictureIsAFileAndEachTableACsv() throws Exception {
        String session = signIn("health");
        HttpResponse<String> map = browser().get("/console/bureau/districts.svg?asOf=2020-06-30&figure=beds", session);
        assertEquals("image/svg+xml;charset=UTF-8", Browser.header(map, "Content-Type"));
        assertEquals("attachment; filename=\"districts-2020-06-30.svg\"", Browser.header(map, "Content-Disposition"));
        assertEquals(
                "龙华区 1700; 美兰区 1020",
                parsed(map.body()).getElementsByTagName("desc").item(0).getTextContent());
        parsed(browser()
                .get("/console/bureau/quarters.svg?figure=residents", session)
                .body());
        parsed(browser().get("/console/bureau/targets.svg", session).body());
        String page = browser().get(PAGE, session).body();
        List<String> pixels = Pattern.compile("href=\"(/console/bureau/[^\"]*\\.png[^\"]*)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .toList();
        assertEquals(Pattern.compile("<svg").matcher(page).results().count(), pixels.size(), pixels.toString());
        for (String file : pixels) {
            HttpResponse<String> picture = browser().get(file, session);
            assertEquals("image/png", Browser.header(picture, "Content-Type"));
            assertTrue(picture.body().startsWith("PNG", 1) && picture.body().contains("IHDR"), file);
        }
        Set<String> files = Pattern.compile("href=\"(/console/at/[^\"]*csv=1)\"")
                .matcher(page)
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .collect(Collectors.toSet());
        assertEquals(6, files.size(), files.toString());
        for (String file : files) {
            StubSuite.calls().clear();
            assertEquals(200, browser().get(file, session).statusCode(), file);
            assertEquals(1, StubSuite.calls().size(), file);
        }
        assertTrue(
                files.contains("/console/at/institution/reports/quarters?region=4601&asOf=2020-06-30&csv=1"),
                files.toString());
    }

    @Test
    void whatARoleMayNotReadIsAbsentAndOthersDoNotHaveThePage() {
        String page = page("supervisor");
        assertTrue(page.contains("丁院") && page.contains("办件1号"), page);
        assertFalse(page.contains("海医养协1号") || page.contains("<svg") || page.contains("截止2020"), page);
        assertTrue(StubSuite.calls().stream().noneMatch(call -> call.path().contains("/reports/")));
        for (String person : List.of("daughter", "tcm-office", "dispatcher", "operator")) {
            String session = signIn(person);
            assertEquals(404, browser().get(PAGE, session).statusCode(), person);
            assertFalse(browser().get("/console", session).body().contains("/console/bureau"), person);
        }
        assertTrue(browser().get("/console", signIn("civil")).body().contains("href=\"/console/bureau\""));
    }

    @Test
    void aPartWhoseServiceIsAwaySaysSoAndOneThatIsForbiddenIsAbsentAndTheRestStands() {
        StubSuite.reply(
                "GET /api/v1/contract/reports/paper-agreements", 503, "{\"title\": \"协议服务暂停\", \"detail\": \"请稍后\"}");
        StubSuite.reply(REPORTS + "targets", 403, "{\"title\": \"无权\"}");
        StubSuite.reply(REPORTS + "quarters", 503, "{\"title\": \"报表暂停\"}");
        String page = page("health");
        assertTrue(page.contains("协议服务暂停") && page.contains("报表暂停"), page);
        assertFalse(page.contains("无权") || page.contains("目标完成情况"), page);
        assertTrue(page.contains("龙华区") && page.contains("丁院"), page);
        StubSuite.reply(REPORTS + "districts", 401, "{}");
        assertEquals(303, browser().get(PAGE, signIn("health")).statusCode());
    }

    @Test
    void itCostsSixCallsAndIsOfTodayUnlessADayIsGiven() {
        String session = signIn("health");
        browser().get(PAGE, session);
        StubSuite.calls().clear();
        assertEquals(
                200,
                browser().get("/console/bureau?asOf=soon&figure=none", session).statusCode());
        assertEquals(6, StubSuite.calls().size(), StubSuite.calls().toString());
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertTrue(StubSuite.calls().stream()
                .anyMatch(call -> call.path().endsWith("/districts?region=4601&asOf=" + today)));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private String page(String person) {
        HttpResponse<String> answer = browser().get(PAGE, signIn(person));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", java.util.Map.of("key", person)));
    }
}
