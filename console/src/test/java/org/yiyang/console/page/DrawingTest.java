package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** Records are drawn by their documents, without anybody having written a page for them. */
class DrawingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = new Catalogue(JSON);
    private static final Operation READ =
            CATALOGUE.named("GET", "referrals/{id}").orElseThrow();

    @Test
    void eachCallOfTheApiIsFoundByItsAddress() {
        assertEquals(
                "readReferral", CATALOGUE.at("GET", "referrals/7").orElseThrow().id());
        assertEquals(
                "readReferralStateMachine",
                CATALOGUE.at("GET", "referrals/state-machine").orElseThrow().id());
        assertEquals("referral", READ.kind());
        assertTrue(READ.isFor(List.of("DISPATCHER")) && !READ.isFor(List.of("AUDITOR")));
    }

    @Test
    void fieldsHaveTheWordsOfTheApiAndNumbersOfRecordsAreNotShownBesideNames() throws IOException {
        List<Shown.Line> lines = drawn(Language.ZH, """
                {"id": "1", "receiverId": "2", "receiverName": "示例中医院", "holdId": "3", "greenChannel": true,
                 "acceptedAt": "2026-11-30T16:05:00Z", "warnings": [{"code": "X", "zh": "注意", "en": "Mind"}]}""");
        assertEquals(
                List.of("接收机构", "警示", "接收时间", "绿色通道", "保留"),
                lines.stream().map(Shown.Line::label).toList());
        assertEquals("2026-12-01 00:05", lines.get(2).value().text());
        assertEquals("/console/at/institutions/2", lines.get(0).value().href());
        assertEquals("注意", lines.get(1).value().text());
        assertEquals(
                "Accepted at",
                drawn(Language.EN, "{\"acceptedAt\": \"2026-11-30T16:05:00Z\"}")
                        .get(0)
                        .label());
    }

    @Test
    void aRegionIsCalledByItsNameFromItsCityOnAndOneThatIsNotDeliveredByItsCode() throws IOException {
        Shown.Line known = drawn(Language.ZH, "{\"regionCode\": \"460107\"}").get(0);
        assertEquals("行政区划 海口市琼山区", known.label() + " " + known.value().text());
        assertEquals(
                "110101",
                drawn(Language.ZH, "{\"regionCode\": \"110101\"}")
                        .get(0)
                        .value()
                        .text());
    }

    @Test
    void aChineseWordEndsWhereTheEnglishTextBegins() {
        for (String text : List.of(
                "电话 of the person (tel)",
                "电话; absent where none is known",
                "电话: at which",
                "电话 (phone)",
                "电话, if any")) {
            assertEquals("电话", Field.term("phone", text).zh(), text);
        }
        assertEquals(
                "CloudEvents 版本",
                Field.term("specversion", "CloudEvents 版本: 1.0").zh());
        assertEquals(
                "Phone", Field.term("phone", "at which somebody is reached").zh());
    }

    @Test
    void aCodeInATextIsSaidInWordsAndIdsOfOthersAreNotListed() throws IOException {
        List<Shown.Line> lines = drawn(
                Language.ZH,
                "{\"deadlines\": [{\"kind\": \"REFERRAL_ARRIVAL\", \"dueAt\": \"2026-11-30T16:05:00Z\"}]}");
        assertTrue(lines.get(0).value().sheet().rows().get(0).cells().stream()
                .anyMatch(cell -> cell.value().text().equals("到达期限")));
        Operation report =
                CATALOGUE.named("GET", "institution/reports/dual-certified").orElseThrow();
        assertTrue(report.answer().field("notReported").isPresent());
        JsonNode body = JSON.readTree("{\"notReported\": [\"0198a7c0-0000-7000-8000-000000000001\"]}");
        org.yiyang.console.words.Dictionaries none = new org.yiyang.console.words.Dictionaries(null);
        assertEquals(
                List.of(),
                new Drawing(CATALOGUE, none, new PageWords(), "institution", Language.ZH, null)
                        .lines(report.answer(), body, ""));
    }

    @Test
    void whatAPageShowsIsEscaped() throws IOException {
        String html = new Templates(new PageWords())
                .draw("value", Language.ZH, Map.of("value", Shown.link("<i>", "/console/at/x?a=\"b\"")));
        assertFalse(html.contains("<i>") || html.contains("\"b\""), html);
    }

    @Test
    void momentsGoToTheClockOfChinaAndBack() {
        assertEquals("2026-12-01 08:30", Moments.forField("2026-12-01T00:30:00Z"));
        for (String written :
                List.of("2026-12-01 08:30", "2026-12-01T08:30", "2026/12/1 8:30", "2026年12月1日8时30分", "20261201 8：30")) {
            assertEquals("2026-12-01T00:30:00Z", Moments.fromField(written), written);
        }
        for (String written : List.of("2026-12-01", "2026/12/1", "2026.12.1", " 2026年12月1日 ", "20261201")) {
            assertEquals("2026-12-01", Moments.dayFromField(written), written);
        }
        for (String strange : List.of("12/01/2026", "2026-13-01", "2026-02-30", "明天")) {
            assertEquals(strange, Moments.dayFromField(strange));
        }
        assertEquals("soon", Moments.fromField("soon"));
    }

    private static List<Shown.Line> drawn(Language language, String record) throws IOException {
        JsonNode node = JSON.readTree(record);
        org.yiyang.console.words.Dictionaries none = new org.yiyang.console.words.Dictionaries(null);
        return new Drawing(CATALOGUE, none, new PageWords(), "referral", language, null)
                .lines(READ.answer(), node, "referrals");
    }
}
