package org.yiyang.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sign-in at the city's provider: authorisation code with PKCE (RFC 7636). What the issuer answers is fetched from it directly,
 * so that the identity token needs no signature checked (OpenID Connect Core 3.1.3.7); its nonce is compared.
 */
@ApplicationScoped
public class CodeFlow {
    static final String RETURN = "/console/signed-in";
    /** With what the state of a family's sign-in begins; no drawn one has a point. */
    private static final String FAMILY = "family.";

    private final Issuer issuer;
    private final Sessions sessions;
    private final String client;
    private final String familyClient;
    private final URI site;
    /**
     * Nothing is kept of sign-ins that begin, for anybody may begin any
     * number of them: verifier and nonce follow from the state.
     */
    private final String key = Secrets.draw();

    CodeFlow(
            Issuer issuer,
            Sessions sessions,
            @ConfigProperty(name = "yiyang.console.client", defaultValue = "yiyang-console") String client,
            @ConfigProperty(name = "yiyang.console.family-client", defaultValue = "yiyang-family") String familyClient,
            @ConfigProperty(name = "yiyang.console.site") URI site) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.client = client;
        this.familyClient = familyClient;
        this.site = site;
    }

    private record Begun(String verifier, String nonce) {}

    private Begun of(String state) {
        return new Begun(Secrets.derived(key, "verifier " + state), Secrets.derived(key, "nonce " + state));
    }

    /**
     * A sign-in that has begun in one browser.
     *
     * @param state which that browser keeps, so that nobody can end it in another one
     */
    public record Way(String state, URI address) {}

    /**
     * Empty while the issuer is away.
     *
     * @param family whether elders and their families sign in: by a client of their own, since no token has the rights of an
     *     office and of a family
     */
    public Optional<Way> begin(boolean family) {
        return issuer.place("authorization_endpoint").map(place -> {
            String state = (family ? FAMILY : "") + Secrets.draw();
            Begun now = of(state);
            Map<String, String> query = new LinkedHashMap<>();
            query.put("response_type", "code");
            query.put("client_id", clientOf(state));
            query.put("redirect_uri", back());
            query.put("scope", "openid");
            query.put("state", state);
            query.put("nonce", now.nonce());
            query.put("code_challenge", Secrets.challenge(now.verifier()));
            query.put("code_challenge_method", "S256");
            return new Way(state, URI.create(place + "?" + Issuer.encoded(query)));
        });
    }

    /**
     * Ends it; empty if it is none that began in this browser, or the issuer does not know the code.
     *
     * @param kept the state that the browser kept
     */
    public Optional<Session> end(String kept, String state, String code) {
        if (kept == null || state == null || code == null || !Secrets.same(kept, state)) {
            return Optional.empty();
        }
        Begun one = of(state);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        String by = clientOf(state);
        form.put("client_id", by);
        form.put("redirect_uri", back());
        form.put("code", code);
        form.put("code_verifier", one.verifier());
        return issuer.tokens(form)
                .filter(tokens -> isAnswerTo(one, by, tokens))
                .map(tokens -> sessions.begin(name(tokens), tokens, old -> renewed(by, old)));
    }

    /** Where the issuer signs the person out as well; empty where it cannot. */
    public Optional<URI> farewell(Session session) {
        return issuer.place("end_session_endpoint").map(place -> {
            Map<String, String> query = new LinkedHashMap<>();
            boolean family = isFor(familyClient, TokenClaims.payload(session.identity()));
            query.put("client_id", family ? familyClient : client);
            query.put("id_token_hint", session.identity());
            return URI.create(place + "?" + Issuer.encoded(query));
        });
    }

    private String clientOf(String state) {
        return state.startsWith(FAMILY) ? familyClient : client;
    }

    private static boolean isAnswerTo(Begun one, String by, Tokens tokens) {
        JsonNode identity = TokenClaims.payload(tokens.identity());
        return isFor(by, identity)
                && Secrets.same(one.nonce(), identity.path("nonce").asText());
    }

    /** One audience is a text, several are a list. */
    private static boolean isFor(String client, JsonNode identity) {
        JsonNode audience = identity.path("aud");
        boolean found = audience.asText().equals(client);
        for (JsonNode one : audience) {
            found |= one.asText().equals(client);
        }
        return found;
    }

    private static String name(Tokens tokens) {
        return TokenClaims.payload(tokens.identity()).path("preferred_username").asText("");
    }

    private Tokens renewed(String by, Tokens old) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", by);
        form.put("refresh_token", old.refresh());
        return old.refresh().isEmpty() ? null : issuer.tokens(form).orElse(null);
    }

    private String back() {
        return site.resolve(RETURN).toString();
    }
}
