package org.yiyang.console.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pictures are well formed, say all their numbers in words, and escape what others wrote. */
class ChartTest {
    private static final List<Figure> DISTRICTS = List.of(
            new Figure("秀英区", new BigDecimal("2")),
            new Figure("<龙华> & \"区\"", new BigDecimal("48.60")),
            new Figure("未知区", null));

    @Test
    void aMapHasATileWithItsNumberForEachDistrictAndDarkerOnesForMore() throws Exception {
        Document map = parsed(TileMap.drawn("map", "机构数", DISTRICTS, "尚无机构上报"));
        List<String> texts = texts(map, "text");
        assertTrue(texts.containsAll(List.of("秀英区", "2", "<龙华> & \"区\"", "48.60", "—")), texts.toString());
        assertEquals(List.of("秀英区 2; <龙华> & \"区\" 48.60; 未知区 尚无机构上报"), texts(map, "desc"));
        assertEquals("map-title map-desc", map.getDocumentElement().getAttribute("aria-labelledby"));
        assertEquals(
                List.of("#ffffff", "#eef5fb", "#0b3f6d", "#ffffff"), fills(map).subList(0, 4));
        assertEquals(
                List.of("≥2", "≥11.3", "≥20.6", "≥30", "≥39.3", "— 尚无机构上报"),
                texts.subList(texts.size() - 6, texts.size()));
    }

    @Test
    void aMapOfEqualNumbersOrOfNoneHasOneShade() throws Exception {
        List<Figure> equal = List.of(new Figure("甲", BigDecimal.ONE), new Figure("乙", BigDecimal.ONE));
        assertEquals(
                List.of("#eef5fb", "#eef5fb", "#eef5fb"),
                fills(parsed(TileMap.drawn("a", "b", equal, "无"))).subList(1, 4));
        assertTrue(
                texts(parsed(TileMap.drawn("a", "b", List.of(), "无")), "text").contains("≥0"));
    }

    @Test
    void columnsAreAsHighAsTheirNumbersFromZero() throws Exception {
        Document chart = parsed(Columns.drawn(
                "trend",
                "床位",
                List.of(new Figure("2025Q1", new BigDecimal("50")), new Figure("2025Q2", new BigDecimal("100"))),
                "尚无机构上报"));
        NodeList bars = chart.getElementsByTagName("rect");
        double half = Double.parseDouble(((Element) bars.item(1)).getAttribute("height"));
        double whole = Double.parseDouble(((Element) bars.item(2)).getAttribute("height"));
        assertEquals(whole, 2 * half, 0.11);
        List<String> texts = texts(chart, "text");
        assertTrue(texts.containsAll(List.of("50", "100", "2025Q1", "2025Q2")));
        assertTrue(texts.stream().noneMatch(text -> text.contains("—")), "nothing is unknown");
    }

    @Test
    void aQuarterOfWhichNobodyReportedIsNoZeroAndSaysSo() throws Exception {
        List<Figure> quarters = List.of(new Figure("2025Q1", null), new Figure("2025Q2", BigDecimal.ZERO));
        Document chart = parsed(Columns.drawn("trend", "床位", quarters, "尚无机构上报"));
        assertTrue(texts(chart, "text").containsAll(List.of("—", "0", "— 尚无机构上报")));
        assertEquals(List.of("2025Q1 尚无机构上报; 2025Q2 0"), texts(chart, "desc"));
    }

    @Test
    void aTargetHasItsMarkAndItsState() throws Exception {
        Document chart = parsed(Bullets.drawn(
                "t",
                "目标",
                List.of(new Bullets.Bullet(
                        new Figure("覆盖率", new BigDecimal("66.7")), new Figure("", new BigDecimal("70")), "未达标"))));
        assertTrue(texts(chart, "text").contains("66.7 / 70 · 未达标"));
        NodeList parts = chart.getElementsByTagName("rect");
        double bar = Double.parseDouble(((Element) parts.item(2)).getAttribute("width"));
        double mark = Double.parseDouble(((Element) parts.item(3)).getAttribute("x")) + 2 - 10;
        assertEquals(66.7 / 70, bar / mark, 0.01);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagName(tag);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> fills(Document document) {
        List<String> fills = new ArrayList<>();
        NodeList found = document.getElementsByTagName("rect");
        for (int i = 0; i < found.getLength(); i++) {
            fills.add(((Element) found.item(i)).getAttribute("fill"));
        }
        return fills;
    }
}
