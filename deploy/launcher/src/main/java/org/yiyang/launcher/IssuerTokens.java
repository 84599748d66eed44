package org.yiyang.launcher;

import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalIssuer;
import org.yiyang.local.TokenRequest;

/** Tokens from the issuer for development. */
record IssuerTokens(String issuerUrl) implements Tokens {
    @Override
    public String bearer(TokenRequest request) {
        try {
            return LocalIssuer.token(issuerUrl, request);
        } catch (LocalFailure failure) {
            throw new LauncherFailure(failure.getMessage() + ": is the suite up? (deploy/suite status)", failure);
        }
    }
}
