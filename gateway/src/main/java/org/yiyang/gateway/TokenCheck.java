package org.yiyang.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.yiyang.http.LoneRoles;
import org.yiyang.http.TokenIdentities;

/** Verifies the bearer token of a request (signature, issuer, audience, times) before anything is forwarded. */
@ApplicationScoped
class TokenCheck {
    private static final String PART = "[A-Za-z0-9_-]";
    private static final Pattern BEARER =
            Pattern.compile("(?i:bearer) +(" + PART + "++\\." + PART + "++\\." + PART + "*+)");
    private static final Pattern SCHEME = Pattern.compile("(?i)bearer( .*)?");

    private static final String USUAL_SCHEME = "Bearer ";

    private final IdentityProviderManager identities;
    private final TokenIdentities tokens;

    TokenCheck(IdentityProviderManager identities, TokenIdentities tokens) {
        this.identities = identities;
        this.tokens = tokens;
    }

    /** Fails with {@link Refused}; completes on the event loop of the request. */
    Future<Caller> verify(RoutingContext context) {
        List<String> given = context.request().headers().getAll("Authorization");
        return known(given)
                .map(Future::succeededFuture)
                .orElseGet(() -> verify(context, given))
                .compose(TokenCheck::withRolesThatGoTogether);
    }

    private static Future<Caller> withRolesThatGoTogether(Caller caller) {
        List<String> roles = caller.roles().stream().map(Role::name).toList();
        return LoneRoles.mixed(roles)
                ? Future.failedFuture(new Refused(GatewayRefusal.TOKEN_ROLES_MIXED))
                : Future.succeededFuture(caller);
    }

    /** The usual case, before anything is parsed: a verified token is found by its whole text. */
    private Optional<Caller> known(List<String> given) {
        return given.size() == 1 && given.get(0).startsWith(USUAL_SCHEME)
                ? tokens.known(given.get(0).substring(USUAL_SCHEME.length())).map(TokenCheck::caller)
                : Optional.empty();
    }

    private Future<Caller> verify(RoutingContext context, List<String> given) {
        if (given.isEmpty() || !SCHEME.matcher(given.get(0)).matches()) {
            return Future.failedFuture(new Refused(GatewayRefusal.NOT_AUTHENTICATED));
        }
        Matcher bearer = BEARER.matcher(given.get(0));
        if (given.size() > 1 || !bearer.matches()) {
            return Future.failedFuture(new Refused(GatewayRefusal.TOKEN_INVALID));
        }
        return authenticate(context, bearer.group(1));
    }

    private Future<Caller> authenticate(RoutingContext context, String token) {
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, context);
        Promise<Caller> promise = Promise.promise();
        Context loop = context.vertx().getOrCreateContext();
        identities
                .authenticate(request)
                .map(TokenCheck::caller)
                .subscribe()
                .with(
                        caller -> on(loop, () -> promise.complete(caller)),
                        failure -> on(loop, () -> promise.fail(new Refused(refusal(failure)))));
        return promise.future();
    }

    private static void on(Context loop, Runnable step) {
        if (Vertx.currentContext() == loop) {
            step.run();
        } else {
            loop.runOnContext(ignored -> step.run());
        }
    }

    private static Caller caller(SecurityIdentity identity) {
        return Caller.of(
                identity.getPrincipal().getName(),
                client(identity),
                identity.getRoles().stream()
                        .map(Role::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The program that the token was given to, under either of its usual names. */
    private static String client(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return "";
        }
        Object client = token.getClaim("client_id");
        return String.valueOf(client == null ? token.getClaim("azp") : client);
    }

    /** An unreachable issuer does not make a token bad: the caller may come again with the same one. */
    private static GatewayRefusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.io.IOException) {
                return GatewayRefusal.ISSUER_AWAY;
            }
        }
        return failure instanceof AuthenticationFailedException
                ? GatewayRefusal.TOKEN_INVALID
                : GatewayRefusal.GATEWAY_INTERNAL;
    }
}
