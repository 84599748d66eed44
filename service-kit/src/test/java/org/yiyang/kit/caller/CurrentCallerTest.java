package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** What is read of a token. */
class CurrentCallerTest {
    /** A token of these claims. */
    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return (String) claims.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }

    @Test
    void theProgramIsKnownUnderEitherOfItsUsualNames() {
        assertEquals("app", client(Map.of("sub", "account", "client_id", "app", "azp", "other")));
        assertEquals("app", client(Map.of("sub", "account", "azp", "app")));
    }

    private static String client(Map<String, Object> claims) {
        return CurrentCaller.of(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Token(claims))
                        .addRole("SYS_ADMIN")
                        .build())
                .client();
    }
}
