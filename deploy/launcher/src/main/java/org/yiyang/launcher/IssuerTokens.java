package org.yiyang.launcher;

import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalIssuer;
import org.yiyang.local.TokenRequest;

/** Tokens from the embedded issuer; one of the caller's own decides by itself whom it gives what. */
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
