package org.yiyang.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Identifies the caller by a token that is known to be good, and has OpenID Connect verify any other. The roles are
 * taken from the claims in every call, by the same rule in both cases.
 */
@Singleton
public class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    /** Quarkus asks the provider of the higher priority first, and OpenID Connect has the default one, 1001. */
    private static final int BEFORE_OPENID_CONNECT = SYSTEM_FIRST + 100;

    private final VerifiedTokens verified;
    private final OidcIdentityProvider verifier;
    private final TenantConfigBean tenants;

    TokenIdentities(
            VerifiedTokens verified, OidcIdentityProvider verifier, TenantConfigBean tenants, MeterRegistry meters) {
        this.verified = verified;
        this.verifier = verifier;
        this.tenants = tenants;
        verified.measure(meters);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OPENID_CONNECT;
    }

    /** The caller of a token that is known to be good. */
    public Optional<SecurityIdentity> known(String token) {
        return verified.find(token).map(this::identity);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential credential)) {
            return verifier.authenticate(request, context);
        }
        return known(credential.getToken())
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> verify(request, context, credential));
    }

    private Uni<SecurityIdentity> verify(
            TokenAuthenticationRequest request,
            AuthenticationRequestContext context,
            AccessTokenCredential credential) {
        long keys = verified.keys();
        return verifier.authenticate(request, context).invoke(identity -> {
            if (identity.getPrincipal() instanceof JsonWebToken principal) {
                JsonObject claims = OidcUtils.decodeJwtContent(credential.getToken());
                mustBeIssued(claims);
                verified.remember(new VerifiedTokens.Verified(credential, principal, claims), keys);
            }
        });
    }

    /** OpenID Connect checks {@code exp} and {@code nbf} of a token, but not {@code iat}. */
    private void mustBeIssued(JsonObject claims) {
        int leeway =
                tenants.getDefaultTenant().oidcConfig().token().lifespanGrace().orElse(0);
        if (!verified.isIssued(claims, leeway)) {
            throw new AuthenticationFailedException("issued in the future");
        }
    }

    private SecurityIdentity identity(VerifiedTokens.Verified token) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token.principal())
                .addCredential(token.credential());
        OidcUtils.setSecurityIdentityRoles(identity, tenants.getDefaultTenant().oidcConfig(), token.claims());
        return identity.build();
    }
}
