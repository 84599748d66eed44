package org.yiyang.kit.caller;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yiyang.http.LoneRoles;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Who is asking, as the token says; a token acts for one institution, one region or one person. For whom a family member
 * acts, elders have said and no token.
 *
 * @param subject the token's {@code sub}, an opaque account name
 * @param client the client program that got the token
 * @param region digits of a region's code (2, 4, 6 or 9, or a functional area's code); null without one
 * @param institution the institution acted for; null without one
 * @param person the elder whom the token names; null without one
 * @param scopes what an external system may do
 * @param acting those of the roles that open the running operation: only they decide how far the caller sees, so that
 *     a role of the region shows nothing where only a role of the institution may look
 * @param succeeded codes that have ended and whose place was taken by one of the region: what lay there is reached, too
 * @param persons the elders by whom something is seen, at whatever operation: of a family member those who have authorised
 *     its account, of everybody else whom the token names, each under all ids of merged records
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
        Set<UUID> persons) {
    public static final Caller SYSTEM = new Caller("system", "system", Set.of("SYSTEM"), null, null, null, Set.of());

    /** Somebody without a token, whom a public operation serves; sees nothing by itself. */
    public static final Caller ANONYMOUS = new Caller("anonymous", "anonymous", Set.of(), null, null, null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        acting = Set.copyOf(acting);
        succeeded = Set.copyOf(succeeded);
        persons = Set.copyOf(persons);
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
        this(subject, client, roles, region, institution, person, scopes, roles, Set.of(), ofNullable(person));
    }

    /** The same caller at an operation that only these roles open. */
    public Caller actingAs(Set<String> opening) {
        Set<String> here = new TreeSet<>(roles);
        here.retainAll(opening);
        return new Caller(subject, client, roles, region, institution, person, scopes, here, succeeded, persons);
    }

    /** The same caller, who reaches what lay in these ended regions, too. */
    Caller reaching(Set<String> ended) {
        return new Caller(subject, client, roles, region, institution, person, scopes, acting, ended, persons);
    }

    /** The same caller, who sees something by these persons and by nobody else. */
    Caller lookingFor(Set<UUID> elders) {
        return new Caller(subject, client, roles, region, institution, person, scopes, acting, succeeded, elders);
    }

    /**
     * The same caller as if its token named another person, whose authorisation the code that calls this has checked.
     */
    public Caller forPerson(UUID other) {
        Set<String> here = new TreeSet<>(roles);
        here.retainAll(Roles.PERSONS);
        here.addAll(acting);
        return new Caller(
                subject, client, roles, region, institution, other, scopes, here, succeeded, ofNullable(other));
    }

    private static Set<UUID> ofNullable(UUID person) {
        return person == null ? Set.of() : Set.of(person);
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

    /** What this caller may see: an official the region, staff the institution, an elder or family its persons. */
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
                acts(Roles.PERSONS) ? persons : Set.of(),
                false);
    }

    private boolean acts(Collection<String> some) {
        return some.stream().anyMatch(acting::contains);
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
