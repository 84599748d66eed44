package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemScopesTest {
    @ParameterizedTest
    @CsvSource({
        "institution:read, /api/v1/institutions, ",
        "institution:read, /api/v1/institutions/0190/history, ",
        "institution:read, /api/v1/institution/reports/dual-certified, ",
        "institution:read, /api/v1/subsidy-applications, subsidy-application:read",
        "elder:write, /api/v1/referral-inquiries/0190, referral-inquiry:read",
        "elder:write, /api/v1/institutions, institution:read",
        "elder:write, /api/v1/elders, ",
        "elder:write, /api/v1/institution/dictionaries/region-kind, ",
        "elder:write, /api/v1/institution/events, ",
        "elder:write, /api/v1/institution/audit-entries, institution:read",
        "institutional:read, /api/v1/institutions, institution:read",
    })
    void aSystemReadsWhatItHasAScopeOf(String scope, String path, String lacking) {
        assertEquals(lacking, SystemScopes.lacking(caller(Roles.EXTERNAL_SYSTEM, scope), path));
    }

    @ParameterizedTest
    @CsvSource({"HEALTH_ADMIN", "CARE_MANAGER", "SYS_ADMIN"})
    void peopleNeedNoScope(String role) {
        assertNull(SystemScopes.lacking(caller(role, "none:none"), "/api/v1/institutions"));
    }

    @Test
    void aSecondRoleThatOpensNothingHereSparesNoScope() {
        Caller both = new Caller(
                "subject", "client", Set.of("EXTERNAL_SYSTEM", "SIGNER"), "4601", null, null, Set.of("none:none"));
        assertEquals("elder:read", SystemScopes.lacking(both.actingAs(Set.of("EXTERNAL_SYSTEM")), "/api/v1/elders"));
        assertNull(SystemScopes.lacking(both.actingAs(Set.of("EXTERNAL_SYSTEM", "SIGNER")), "/api/v1/agreements"));
    }

    private static Caller caller(String role, String scope) {
        return new Caller("subject", "client", Set.of(role), "4601", null, null, Set.of(scope));
    }
}
