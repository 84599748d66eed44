package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final Upstream FIRST = service("first", "things", "things/special/kind", "first");
    private static final Upstream SECOND = service("second", "things/special", "second");

    private final RouteTable table = new RouteTable(List.of(FIRST, SECOND));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things, first",
        "/api/v1/things/7, first",
        "/api/v1/things/specials, first",
        "/api/v1/things/special, second",
        "/api/v1/things/special/7, second",
        "/api/v1/things/special/kind/7, first"
    })
    void theLongestPrefixOfWholeSegmentsWins(String path, String service) {
        assertEquals(service, table.find(path).orElseThrow().upstream().name());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/thing", "/api/v1/thingsandmore", "/api/v1/", "/api/v1", "/api/v2/things", "/things", "/"})
    void anythingElseLeadsNowhere(String path) {
        assertTrue(table.find(path).isEmpty());
    }

    @Test
    void onePrefixCannotBelongToTwoServices() {
        List<Upstream> both = List.of(FIRST, service("third", "things"));
        assertThrows(IllegalArgumentException.class, () -> new RouteTable(both));
    }

    @Test
    void rolesAreAllowedExceptedAndConfined() {
        RoleScope scope = new RoleScope(
                Map.of("second", Set.of(Role.DISPATCHER, Role.SYS_ADMIN)),
                Map.of("second", Set.of(Role.SYS_ADMIN)),
                Map.of(Role.AUDITOR, Set.of("audit-entries")));
        Route second = new Route("second", SECOND);
        Route things = new Route("things", FIRST);

        assertTrue(scope.allows(Set.of(Role.DISPATCHER), second, "/api/v1/second/7"));
        assertFalse(scope.allows(Set.of(Role.SYS_ADMIN), second, "/api/v1/second/7"));
        assertFalse(scope.allows(Set.of(Role.ELDER), second, "/api/v1/second/7"));
        assertTrue(scope.allows(Set.of(Role.SYS_ADMIN), things, "/api/v1/things"));
        assertTrue(scope.allows(Set.of(Role.AUDITOR), second, "/api/v1/second/audit-entries"));
        assertFalse(scope.allows(Set.of(Role.AUDITOR), things, "/api/v1/things/audit-entries"));
        assertTrue(scope.allows(Set.of(Role.AUDITOR, Role.ELDER), things, "/api/v1/things"));
        assertFalse(scope.allows(Set.of(), things, "/api/v1/things"));
    }

    private static Upstream service(String name, String... prefixes) {
        List<URI> nowhere = List.of(URI.create("http://127.0.0.1:1"));
        return Upstream.of(name, nowhere, nowhere, List.of(prefixes));
    }
}
