package org.yiyang.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Reads the caller of the running request from its verified token. */
@ApplicationScoped
public class CurrentCaller {
    private static final String EVERYBODY = "**";
    private static final int CLAIM_LENGTH_MAX = 120;
    private static final int SCOPE_LENGTH_MAX = 2000;
    private final SecurityIdentity identity;
    private final FamilyScope families;
    private final Successions successions;

    CurrentCaller(SecurityIdentity identity, FamilyScope families, Successions successions) {
        this.identity = identity;
        this.families = families;
        this.successions = successions;
    }

    /**
     * The caller of this request, acting in those of its roles that open the operation; reaching what lay in regions
     * whose place the caller's own has taken, and a family member only as far as it is authorised.
     *
     * @throws Refused without a token, or with one whose claims do not fit its roles
     */
    public Caller get() {
        return families.seeing(successions.reaching(acting(identity)));
    }

    /** The caller as the token says, for the record of who asked: on a thread that may not wait for a database. */
    public Caller asClaimed() {
        return acting(identity);
    }

    /** The same for an identity that is not bound to the request yet, whose operation is found already. */
    public static Caller acting(SecurityIdentity identity) {
        Caller caller = of(identity);
        Set<String> opening = opening();
        return opening.contains(EVERYBODY) ? caller : caller.actingAs(opening);
    }

    /** The roles that open the running operation. */
    private static Set<String> opening() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request == null || request.getTarget() == null) {
            return Set.of(EVERYBODY);
        }
        RolesAllowed roles = request.getTarget().getLazyMethod().getMethod().getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of(EVERYBODY) : Set.of(roles.value());
    }

    /** The caller that an identity stands for; used before the identity is bound to the request, too. */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refused(KitRefusal.NOT_AUTHENTICATED);
        }
        Set<String> roles = new LinkedHashSet<>();
        identity.getRoles().stream().filter(Roles::known).forEach(roles::add);
        return new Caller(
                        text(token, "sub"),
                        client(token),
                        roles,
                        region(token),
                        id(token, "institution"),
                        id(token, "person"),
                        words(token, "scope"))
                .complete();
    }

    /** The program that the token was given to, under either of its usual names. */
    private static String client(JsonWebToken token) {
        String client = text(token, "client_id");
        return client == null ? text(token, "azp") : client;
    }

    private static String region(JsonWebToken token) {
        String region = text(token, "region");
        if (region != null && !region.matches("\\d{2}(\\d{2}(\\d{2}(\\d{3})?|F\\d{2}|\\d{2}F\\d{2})?)?")) {
            throw new Refused(KitRefusal.TOKEN_INCOMPLETE, "region");
        }
        return region;
    }

    private static UUID id(JsonWebToken token, String claim) {
        String value = text(token, claim);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(KitRefusal.TOKEN_INCOMPLETE, claim);
        }
    }

    private static String text(JsonWebToken token, String claim) {
        return text(token, claim, CLAIM_LENGTH_MAX);
    }

    private static String text(JsonWebToken token, String claim, int lengthMax) {
        Object value = token.getClaim(claim);
        String text = value instanceof JsonString json ? json.getString() : value == null ? null : value.toString();
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > lengthMax) {
            throw new Refused(KitRefusal.TOKEN_INCOMPLETE, claim);
        }
        return text;
    }

    private static Set<String> words(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof Collection<?> several) {
            Set<String> words = new LinkedHashSet<>();
            several.forEach(word -> words.add(word instanceof JsonString json ? json.getString() : word.toString()));
            return words;
        }
        // Scopes are a list: a system with many of them is no suspicious one.
        String text = text(token, claim, SCOPE_LENGTH_MAX);
        return text == null ? Set.of() : new LinkedHashSet<>(List.of(text.trim().split("\\s+")));
    }
}
