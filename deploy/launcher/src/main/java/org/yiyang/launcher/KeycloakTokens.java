package org.yiyang.launcher;

import java.util.function.Supplier;
import org.yiyang.local.KeycloakAccounts;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.TokenRequest;

/** Tokens from the suite's own Keycloak, for accounts that are entered there as they are needed. */
record KeycloakTokens(KeycloakAccounts accounts) implements Tokens {
    @Override
    public String bearer(TokenRequest request) {
        return asked(() -> accounts.token(request));
    }

    /** The token that a system of the realm takes for itself. */
    String ofSystem(String client, String scope) {
        return asked(() -> accounts.tokenOfSystem(client, scope));
    }

    private static String asked(Supplier<String> token) {
        try {
            return token.get();
        } catch (LocalFailure failure) {
            throw new LauncherFailure(failure.getMessage() + ": is the suite up? (deploy/suite status)", failure);
        }
    }
}
