package org.yiyang.kit.lifecycle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.Refused;

/**
 * Who may do what with one kind of aggregate, asked by the guard of every move, for {@code allowedActions} and for whose
 * task it is. Roles stand at the methods of the resources; what is added here is whose matter a verb is: a party's, a
 * region's, a person's.
 */
public abstract class Rights<A extends Aggregate & Stateful<?>> {
    private final Actions actions;
    private final List<Class<?>> resources;
    private final Map<String, Set<String>> rolesByVerb = new ConcurrentHashMap<>();
    private final Set<String> namingTheirState = new HashSet<>();

    /** @param resources where the verbs of the aggregate and their roles stand */
    protected Rights(Actions actions, Class<?>... resources) {
        this.actions = actions;
        this.resources = List.of(resources);
    }

    /** For a proxy of the container. */
    protected Rights() {
        this.actions = null;
        this.resources = List.of();
    }

    /**
     * Says that by this verb a caller names the state to which an aggregate goes: the aggregate refuses it itself, with
     * the states to which it may not lead.
     */
    protected final void stateIsNamedBy(String verb) {
        namingTheirState.add(verb);
    }

    /**
     * Refuses a caller who may see nothing at all, and says why, before
     * anything is looked for; refuses nobody unless a feature says so.
     *
     * @throws Refused 403
     */
    public void mustSee(Call call) {
        // the scope alone decides, unless a feature knows better
    }

    /** Whether the verb is this caller's matter, the roles apart. */
    protected abstract boolean concerns(Caller caller, String verb, A aggregate);

    /** The answer to a caller whose matter the verb is not. */
    protected abstract Refused notConcerned(Caller caller, String verb, A aggregate);

    /** The roles that may use a verb. */
    public Set<String> roles(String verb) {
        return rolesByVerb.computeIfAbsent(verb, this::readRoles);
    }

    /**
     * The institution as whose staff the caller uses a verb, by those of its roles that open the verb (decision 0007).
     *
     * @return null for who uses it in no role of staff, whatever institution the token names
     */
    protected final UUID institutionAt(Caller caller, String verb) {
        boolean staff = roles(verb).stream().filter(Roles.STAFF::contains).anyMatch(caller::is);
        return staff ? caller.institution() : null;
    }

    private Set<String> readRoles(String verb) {
        Set<String> roles = new HashSet<>();
        resources.forEach(resource -> roles.addAll(actions.roles(resource, verb)));
        return Set.copyOf(roles);
    }

    /** What the caller may do next, in the order of the table of moves. */
    public List<String> allowed(Caller caller, A aggregate) {
        return allowed(caller, aggregate, aggregate.verbs());
    }

    /** Of some verbs those that the caller may use, in the given order. */
    public List<String> allowed(Caller caller, A aggregate, Collection<String> verbs) {
        return verbs.stream()
                .distinct()
                .filter(verb -> caller.isAny(roles(verb)))
                .filter(verb -> concerns(at(verb, caller), verb, aggregate))
                .toList();
    }

    /**
     * The caller as it will act at the operation of a verb, by those of its roles that open it: not by those that open
     * the reading of the record where the verb is offered (decision 0007).
     */
    protected final Caller at(String verb, Caller caller) {
        return caller.actingAs(roles(verb));
    }

    /**
     * Refuses a verb that is not the caller's matter; the roles were checked before the request was read.
     *
     * @throws Refused 403, or what {@link #notConcerned} says
     */
    public void mustConcern(Caller caller, String verb, A aggregate) {
        if (!concerns(caller, verb, aggregate)) {
            throw notConcerned(caller, verb, aggregate);
        }
    }

    /**
     * Refuses a verb that the aggregate does not offer as it is.
     *
     * @throws Refused 409 with the verbs that it does offer
     */
    public void mustBeOffered(String verb, A aggregate) {
        if (!namingTheirState.contains(verb)) {
            aggregate.mustAllow(verb);
        }
    }
}
