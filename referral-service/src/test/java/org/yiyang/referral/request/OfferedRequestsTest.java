package org.yiyang.referral.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.referral.referral.Urgency;

/** In every state, for every role and every relation to a request: what is offered is allowed, listed and somebody's task. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OfferedRequestsTest {
    private static final List<String> ROLES = Stream.of(
                    Roles.OFFICIALS, Roles.STAFF, Roles.PERSONS, Set.of(Roles.SUPERVISOR, Roles.EXTERNAL_SYSTEM))
            .flatMap(Set::stream)
            .sorted()
            .toList();

    @Inject
    UnitOfWork once;

    @Inject
    EntityManager entities;

    @Inject
    RequestRepository repository;

    @Inject
    RequestRights rights;

    @Inject
    RequestTasks tasks;

    @Inject
    Clock clock;

    private final UUID home = Ids.next();
    private final UUID partner = Ids.next();
    private final UUID former = Ids.next();
    private final UUID stranger = Ids.next();
    private final UUID elder = Ids.next();

    /** Who asks: by a role, and as whom. */
    private record Asking(String relation, Caller caller) {
        static Asking of(String relation, String role, String region, UUID institution, UUID person) {
            return new Asking(
                    relation, new Caller("account", "test", Set.of(role), region, institution, person, Set.of()));
        }
    }

    private List<Asking> everybody(String role) {
        if (Roles.STAFF.contains(role)) {
            return List.of(
                    Asking.of("home", role, null, home, null),
                    Asking.of("partner", role, null, partner, null),
                    Asking.of("former partner", role, null, former, null),
                    Asking.of("stranger", role, null, stranger, null));
        }
        if (Roles.PERSONS.contains(role)) {
            return List.of(
                    Asking.of("the elder", role, null, null, elder),
                    Asking.of("somebody else", role, null, null, Ids.next()));
        }
        return List.of(
                Asking.of("region", role, "4601", null, null), Asking.of("another region", role, "4602", null, null));
    }

    /** A request in a state; of a partner that took another's place, it can be answered without a posted doctor. */
    private ReferralRequest in(RequestStatus status, boolean succeeded, Instant at) {
        ReferralRequest request = ReferralRequest.requested(
                new ReferralRequest.Question(elder, home, succeeded ? former : partner, "460106", Urgency.URGENT), at);
        request.reconsider(new ReferralRequest.Known(home, partner, "460106", null), true, at);
        Map<RequestStatus, Runnable> moves = Map.of(
                RequestStatus.OPEN, () -> {},
                RequestStatus.REFERRED, () -> request.refer(Ids.next(), at),
                RequestStatus.DECLINED, () -> request.decline(DeclineReason.NOT_INDICATED, at),
                RequestStatus.WITHDRAWN, () -> request.withdraw(at),
                RequestStatus.EXPIRED, () -> request.due(RequestDue.REQUEST_EXPIRY, at),
                RequestStatus.ENDED,
                        () -> request.reconsider(
                                new ReferralRequest.Known(home, partner, "460106", RequestEnd.DECEASED), true, at));
        moves.get(status).run();
        return request;
    }

    @Test
    void whatIsOfferedIsAllowedAndListedAndEachTaskIsOfferedToThoseForWhomItWaits() {
        List<String> wrong = new ArrayList<>();
        Set<String> offered = new TreeSet<>();
        for (RequestStatus status : RequestStatus.values()) {
            for (boolean succeeded : new boolean[] {true, false}) {
                once.run(Call.system(clock.instant()), () -> walk(status, succeeded, offered, wrong));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(Set.of("refer", "decline", "withdraw", "assign", "take-over", "escalate"), offered);
    }

    private void walk(RequestStatus status, boolean succeeded, Set<String> everOffered, List<String> wrong) {
        ReferralRequest request = in(status, succeeded, clock.instant());
        repository.persist(request);
        repository.flush();
        for (String role : ROLES) {
            for (Asking asking : everybody(role)) {
                String where = status + (succeeded ? " succeeded " : " ") + role + " as " + asking.relation() + ": ";
                Set<String> offered = offered(asking.caller(), request);
                Set<String> allowed = new TreeSet<>();
                RequestStatus.table().transitions().stream()
                        .map(transition -> transition.verb())
                        .filter(verb -> isAllowed(asking.caller(), verb, request))
                        .forEach(allowed::add);
                if (!offered.equals(allowed)) {
                    wrong.add(where + offered + " offered, " + allowed + " allowed");
                }
                if (!offered.isEmpty() && !isListed(asking.caller(), request)) {
                    wrong.add(where + offered + " offered, not listed");
                }
                everOffered.addAll(offered);
            }
        }
        for (Task task :
                tasks.waitingWith(Call.system(clock.instant()), request).orElseThrow()) {
            String verb = ((RequestTask) task.kind()).verb();
            task.addressees().stream()
                    .filter(one -> !offered(caller(one), request).contains(verb))
                    .forEach(one -> wrong.add(status + ": " + verb + " waits for " + one));
        }
        entities.remove(request);
        repository.flush();
    }

    private Set<String> offered(Caller caller, ReferralRequest request) {
        return new TreeSet<>(rights.allowed(caller, List.of(request)).get(request.id()));
    }

    private boolean isAllowed(Caller caller, String verb, ReferralRequest request) {
        try {
            rights.mustConcern(caller, verb, request);
            rights.mustBeOffered(verb, request);
            return caller.isAny(rights.roles(verb))
                    && repository.find(caller.scope(), request.id()).isPresent();
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean isListed(Caller caller, ReferralRequest request) {
        return repository.list(caller.scope(), request.status(), null, 1000).stream()
                .anyMatch(one -> one.id().equals(request.id()));
    }

    private static Caller caller(Addressee one) {
        return new Caller(
                "account", "test", Set.of(one.role()), one.region(), one.institution(), one.person(), Set.of());
    }

    @Test
    void whoeverIsNamedAtTheListIsShownSomething() {
        Set<String> named = new HashSet<>();
        for (Method method : RequestResource.class.getDeclaredMethods()) {
            if (method.getName().equals("list")) {
                named.addAll(
                        Arrays.asList(method.getAnnotation(RolesAllowed.class).value()));
            }
        }
        once.run(Call.system(clock.instant()), () -> {
            ReferralRequest request = in(RequestStatus.OPEN, false, clock.instant());
            repository.persist(request);
            repository.flush();
            List<String> blind = named.stream()
                    .filter(role -> everybody(role).stream().noneMatch(one -> isListed(one.caller(), request)))
                    .toList();
            entities.remove(request);
            assertEquals(List.of(), blind, "named and shown nothing");
        });
    }
}
