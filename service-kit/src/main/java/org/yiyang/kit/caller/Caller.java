package org.yiyang.kit.caller;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yiyang.http.LoneRoles;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Who is asking, as the token says; a token acts for one institution, one region or one person.
 *
 * @param subject the token's {@code sub}, an opaque account name
 * @param client the client program that got the token
 * @param region digits of a region's code (2, 4, 6 or 9, or a functional area's code); null without one
 * @param institution the institution acted for; null without one
 * @param person the elder acted for; null without one
 * @param scopes what an external system may do
 * @param acting those of the roles that open the running operation: only they decide how far the caller sees, so that
 *     a role of the region shows nothing where only a role of the institution may look
 * @param succeeded codes that have ended and whose place was taken by one of the region: what lay there is reached, too
 * @param personWithheld whether the elder's word is missing without which a family member sees nothing by the person, at
 *     whatever operation
 */
public record Caller(
        String subject,
        String client,
        Set<String> roles,
        String region,
        UUID institution,
        UUID person,
        Set<String> scopes,
        Set<String> acting,
        Set<String> succeeded,
        boolean personWithheld) {
    public static final Caller SYSTEM = new Caller("system", "system", Set.of("SYSTEM"), null, null, null, Set.of());

    /** Somebody without a token, whom a public operation serves; sees nothing by itself. */
    public static final Caller ANONYMOUS = new Caller("anonymous", "anonymous", Set.of(), null, null, null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        acting = Set.copyOf(acting);
        succeeded = Set.copyOf(succeeded);
    }

    /** One who acts in all its roles. */
    public Caller(
            String subject,
            String client,
            Set<String> roles,
            String region,
            UUID institution,
            UUID person,
            Set<String> scopes) {
        this(subject, client, roles, region, institution, person, scopes, roles, Set.of(), false);
    }

    /** The same caller at an operation that only these roles open. */
    public Caller actingAs(Set<String> opening) {
        Set<String> here = new TreeSet<>(roles);
        here.retainAll(opening);
        return new Caller(subject, client, roles, region, institution, person, scopes, here, succeeded, personWithheld);
    }

    /** The same caller, who reaches what lay in these ended regions, too. */
    Caller reaching(Set<String> ended) {
        return new Caller(subject, client, roles, region, institution, person, scopes, acting, ended, personWithheld);
    }

    /** The same caller, who sees nothing by the person that the token names. */
    Caller withoutPerson() {
        return new Caller(subject, client, roles, region, institution, person, scopes, acting, succeeded, true);
    }

    /** The same caller as with a token that names another person, whose authorisation whoever asks has looked for. */
    public Caller forPerson(UUID other) {
        Set<String> here = new TreeSet<>(roles);
        here.retainAll(Roles.PERSONS);
        here.addAll(acting);
        return new Caller(subject, client, roles, region, institution, other, scopes, here, succeeded, false);
    }

    /**
     * Whether what the caller sees by the person, at any operation, is seen as a family member, for which the elder's
     * authorisation is needed. A token names one person: who is the elder of it is not the family of it besides.
     */
    boolean isFamily() {
        return roles.contains(Roles.FAMILY) && person != null;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(Collection<String> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** The roles in a stable order, for the record of who did something. */
    public String rolesText() {
        return String.join(",", new TreeSet<>(roles));
    }

    /** What this caller may see: an official the region, staff the institution, an elder or family the person. */
    @SuppressWarnings("ReferenceEquality") // a token whose claims equal those of the system is not the system
    public Scope scope() {
        if (this == SYSTEM) {
            return Scope.system();
        }
        boolean regional =
                acts(Roles.OFFICIALS) || acting.contains(Roles.EXTERNAL_SYSTEM) || acting.contains(Roles.SUPERVISOR);
        boolean own = acts(Roles.STAFF) || acting.contains(Roles.SUPERVISOR);
        return new Scope(
                regional ? region : null,
                regional && region != null ? succeeded : Set.of(),
                own ? institution : null,
                personal() ? person : null,
                false);
    }

    private boolean personal() {
        return acts(Roles.PERSONS) && !personWithheld;
    }

    private boolean acts(Collection<String> some) {
        return some.stream().anyMatch(acting::contains);
    }

    /** The same caller, whose token names nobody, as the family of the one elder who has authorised the account. */
    Caller boundTo(UUID elder) {
        return new Caller(
                subject, client, roles, region, institution, elder, scopes, acting, succeeded, personWithheld);
    }

    /** Refuses a token that lacks the claim by which its role is bounded, or whose roles do not go together. */
    public Caller complete() {
        if (LoneRoles.mixed(roles)) {
            throw new Refused(KitRefusal.TOKEN_ROLES_MIXED, String.join(", ", new TreeSet<>(LoneRoles.ALL)));
        }
        if (isAny(Roles.OFFICIALS) || is(Roles.EXTERNAL_SYSTEM)) {
            require(region, "region");
        }
        if (isAny(Roles.STAFF)) {
            require(institution, "institution");
        }
        if (is(Roles.ELDER)) {
            require(person, "person");
        }
        return this;
    }

    private static void require(Object claim, String name) {
        if (claim == null) {
            throw new Refused(KitRefusal.TOKEN_INCOMPLETE, name);
        }
    }
}
