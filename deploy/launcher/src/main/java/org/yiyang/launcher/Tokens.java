package org.yiyang.launcher;

import java.nio.file.Path;
import org.yiyang.local.LocalKeycloak;
import org.yiyang.local.TokenRequest;

/** Gives bearer tokens for the roles that act in a case. */
public interface Tokens {
    String bearer(TokenRequest request);

    /** From the issuer of a suite; an issuer of the caller's own decides by itself who gets which token. */
    static Tokens of(Path root, SuiteFolder folder, SuiteSettings settings) {
        return settings.runsKeycloak()
                ? new KeycloakTokens(
                        LocalKeycloak.accounts(root, settings.ports().of(Parts.ISSUER), folder.identitySecrets()))
                : new IssuerTokens(settings.issuerUrl());
    }

    /** From whoever issues those of the suite that was started last. */
    static Tokens ofRunning(Workplace workplace) {
        return of(workplace.root(), workplace.folder(), new RunningSuite(workplace.folder()).settings());
    }
}
