package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;

/** What is typed becomes just the body that the API wants. */
class FormReaderTest {
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());

    @Test
    void groupsThatNobodyFilledAreNotSentAndNeededOnesAre() {
        assertEquals("{}", body("referrals/{id}/arrive", Map.of("handover/from/name", List.of(""))));
        assertEquals("{\"form\":{},\"urgency\":\"URGENT\"}", body("referrals", Map.of("urgency", List.of("URGENT"))));
    }

    @Test
    void rowsNumbersMomentsAndSeveralChoicesHaveTheirKinds() {
        assertEquals(
                "{\"lines\":[{\"department\":\"老年病科\",\"free\":2,\"kind\":\"MEDICAL_BED\"}]}",
                body(
                        "capacity",
                        Map.of(
                                "rows:lines", List.of("2"),
                                "lines/0/department", List.of(" 老年病科 "),
                                "lines/0/free", List.of("2"),
                                "lines/0/kind", List.of("MEDICAL_BED"),
                                "lines/1/department", List.of("  "))));
        assertEquals(
                "{\"department\":\"a\",\"visitAt\":\"2026-12-01T00:30:00Z\"}",
                body(
                        "referrals/{id}/accept",
                        Map.of("department", List.of("a"), "visitAt", List.of("2026-12-01T08:30"))));
        assertEquals("{\"free\":\"two\"}", body("capacity/{id}/state", Map.of("free", List.of("two"))));
    }

    private static String body(String path, Map<String, List<String>> typed) {
        Operation operation = CATALOGUE.named("POST", path).orElseThrow();
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        typed.forEach(form::put);
        return new FormReader(form).body(operation.body()).toString();
    }
}
