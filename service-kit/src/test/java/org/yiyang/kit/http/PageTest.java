package org.yiyang.kit.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.query.Cursor;
import org.yiyang.kit.refusal.Refused;

class PageTest {
    private static final String PATH = "/api/v1/institutions";
    private final Page page = new Page();

    @SafeVarargs
    private String query(Map.Entry<String, String>... query) {
        String link = page.linkAfter(PATH, List.of(query), "k");
        String cursor = Cursor.of(PATH, List.of(query), "k").toString();
        assertTrue(link.startsWith(PATH + "?cursor=" + cursor + "&"), link);
        return link.substring(link.indexOf('&'));
    }

    @Test
    void theNextPageKeepsEveryValueOfAParameter() {
        assertEquals("&limit=50&category=A&category=B", query(Map.entry("category", "A"), Map.entry("category", "B")));
    }

    @Test
    void theNextPageHasItsOwnCursorAndTheSameLimit() {
        page.limit = "20";

        assertEquals("&limit=20", query(Map.entry("cursor", "old"), Map.entry("limit", "20")));
    }

    @Test
    void aValueIsEscapedInTheLink() {
        assertEquals("&limit=50&name=%E5%8C%BB%E5%85%BB+%7Ba%7D%26b", query(Map.entry("name", "医养 {a}&b")));
    }

    @Test
    void aPageBeginsAfterTheKeyOfItsCursor() {
        page.cursor = Cursor.of(PATH, List.of(), "海口|7").toString();

        assertEquals("海口|7", page.after());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "###", "aw", "bm90"})
    void whatNoListGaveIsNoCursor(String cursor) {
        page.cursor = cursor;

        Refused refused = assertThrows(Refused.class, page::after);
        assertEquals("cursor", refused.problems().get(0).pointer());
    }

    @Test
    void aCursorIsOfOneListAndOneQueryWhateverItsOrderAndItsPage() {
        List<Map.Entry<String, String>> asked = List.of(Map.entry("category", "A"), Map.entry("category", "B"));
        Cursor cursor = Cursor.read(Cursor.of(PATH, asked, "k").toString());

        assertDoesNotThrow(() -> cursor.mustBeOf(PATH, asked));
        assertDoesNotThrow(() -> cursor.mustBeOf(
                PATH,
                List.of(
                        Map.entry("limit", "7"),
                        Map.entry("category", "B"),
                        Map.entry("category", "A"),
                        Map.entry("cursor", "x"))));
        assertThrows(Refused.class, () -> cursor.mustBeOf("/api/v1/agreements", asked));
        assertThrows(Refused.class, () -> cursor.mustBeOf(PATH, asked.subList(0, 1)));
        assertThrows(Refused.class, () -> cursor.mustBeOf(PATH, List.of(Map.entry("category", "AB"))));
    }
}
