package org.yiyang.kit.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.yiyang.http.LoneRoles;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * What a record offers to a caller of one role or of two, in each relation to it, is what the operations then allow: those
 * judge the caller by the roles that open them, the offer is read by the roles that open the reading.
 */
public final class OfferedWalk<A extends Aggregate & Stateful<?>> {
    private final Rights<A> rights;
    private final Set<String> readers;
    private final BiPredicate<Scope, A> visible;
    private final FamilyScope families;
    private BiPredicate<Caller, String> further = (caller, verb) -> true;

    /**
     * @param reading the resource with {@code GET {id}}
     * @param visible what the register shows to a scope
     */
    public OfferedWalk(Rights<A> rights, Class<?> reading, BiPredicate<Scope, A> visible, FamilyScope families) {
        this.rights = rights;
        this.readers = readersOf(reading);
        this.visible = visible;
        this.families = families;
    }

    /** Names what an operation asks of the caller besides: a part in the record that its body says. */
    public OfferedWalk<A> asking(BiPredicate<Caller, String> more) {
        further = more;
        return this;
    }

    private static Set<String> readersOf(Class<?> reading) {
        Set<String> readers = new TreeSet<>();
        for (Method method : reading.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            if (method.isAnnotationPresent(GET.class)
                    && path != null
                    && path.value().equals("{id}")) {
                readers.addAll(
                        Arrays.asList(method.getAnnotation(RolesAllowed.class).value()));
            }
        }
        if (readers.isEmpty()) {
            throw new IllegalArgumentException("nobody reads " + reading);
        }
        return readers;
    }

    /**
     * The relations in which callers stand: every role and every two roles in each of them.
     *
     * @param accounts subjects of tokens, for what depends on an account
     */
    public record Relations(
            Collection<String> regions,
            Collection<UUID> institutions,
            Collection<UUID> persons,
            Collection<String> accounts) {

        List<Caller> callers() {
            List<String> roles = Stream.of(
                            Roles.OFFICIALS, Roles.STAFF, Roles.PERSONS, Set.of(Roles.SUPERVISOR), LoneRoles.ALL)
                    .flatMap(Collection::stream)
                    .sorted()
                    .toList();
            List<Caller> callers = new ArrayList<>();
            for (String first : roles) {
                for (String second : roles.subList(roles.indexOf(first), roles.size())) {
                    Set<String> both = new TreeSet<>(Set.copyOf(List.of(first, second)));
                    if (!LoneRoles.mixed(both)) {
                        accounts.forEach(account -> callers.addAll(of(account, both)));
                    }
                }
            }
            return callers;
        }

        private List<Caller> of(String account, Set<String> roles) {
            List<Caller> callers = new ArrayList<>();
            for (String region : regions) {
                for (UUID institution : institutions) {
                    for (UUID person : persons) {
                        callers.add(new Caller(account, "test", roles, region, institution, person, Set.of()));
                    }
                }
            }
            return callers;
        }
    }

    /** Where offer and permission differ for a record as it stands now, each in one line. */
    public List<String> wrong(A record, Relations relations) {
        Map<Scope, Boolean> seen = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Caller token : relations.callers()) {
            Caller caller = families.seeing(token);
            Caller reader = caller.actingAs(readers);
            if (!reader.acting().isEmpty() && sees(seen, reader, record)) {
                Set<String> offered = new TreeSet<>(rights.allowed(reader, record));
                Set<String> allowed = new TreeSet<>();
                record.verbs().stream()
                        .filter(verb -> isAllowed(seen, caller.actingAs(rights.roles(verb)), verb, record))
                        .forEach(allowed::add);
                if (!offered.equals(allowed)) {
                    wrong.add(record.status() + " " + token + ": " + offered + " offered, " + allowed + " allowed");
                }
            }
        }
        return wrong;
    }

    private boolean isAllowed(Map<Scope, Boolean> seen, Caller caller, String verb, A record) {
        if (caller.acting().isEmpty() || !sees(seen, caller, record) || !further.test(caller, verb)) {
            return false;
        }
        try {
            rights.mustConcern(caller, verb, record);
            rights.mustBeOffered(verb, record);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean sees(Map<Scope, Boolean> seen, Caller caller, A record) {
        return seen.computeIfAbsent(caller.scope(), scope -> visible.test(scope, record));
    }
}
