package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** In every state, for every role and every relation to a referral: what is offered is allowed, listed and somebody's task. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OfferedTest {
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
    ReferralRepository repository;

    @Inject
    ReferralRights rights;

    @Inject
    ReferralTasks tasks;

    @Inject
    FamilyAuthorisation families;

    @Inject
    Clock clock;

    private final UUID unit = Ids.next();
    private final UUID home = Ids.next();
    private final UUID operator = Ids.next();
    private final UUID hospital = Ids.next();
    private final UUID former = Ids.next();
    private final UUID stranger = Ids.next();
    private UUID elder;

    /** Who asks: by a role, and as whom. */
    private record Asking(String relation, Caller caller) {
        static Asking staff(String relation, String role, UUID institution) {
            return new Asking(relation, new Caller("account", "test", Set.of(role), null, institution, null, Set.of()));
        }

        static Asking official(String relation, String role, String region) {
            return new Asking(relation, new Caller("account", "test", Set.of(role), region, null, null, Set.of()));
        }

        static Asking person(String relation, String role, UUID person) {
            return new Asking(relation, new Caller(relation, "test", Set.of(role), null, null, person, Set.of()));
        }
    }

    @BeforeEach
    void anElderWithTwoAuthorisedAccounts() {
        elder = Ids.next();
        once.run(Call.system(clock.instant()), () -> {
            entities.createNativeQuery(
                            "insert into known_elder (id, sequence, status, region_code) values (?, 1, 'ACTIVE', '460106')")
                    .setParameter(1, Binary.of(elder))
                    .executeUpdate();
            for (String scope : List.of("VIEW", "VIEW_AND_PROPOSE")) {
                entities.createNativeQuery(
                                "insert into known_elder_authorisation (elder_id, person, scope_name) values (?, ?, ?)")
                        .setParameter(1, Binary.of(elder))
                        .setParameter(2, scope)
                        .setParameter(3, scope)
                        .executeUpdate();
            }
        });
    }

    private List<Asking> everybody(String role) {
        if (Roles.STAFF.contains(role)) {
            return List.of(
                    Asking.staff("sender", role, unit),
                    Asking.staff("sender's home", role, home),
                    Asking.staff("receiver", role, hospital),
                    Asking.staff("receiver's operator", role, operator),
                    Asking.staff("former receiver", role, former),
                    Asking.staff("stranger", role, stranger));
        }
        if (Roles.PERSONS.contains(role)) {
            return List.of(
                    Asking.person("VIEW_AND_PROPOSE", role, elder),
                    Asking.person("VIEW", role, elder),
                    Asking.person("nobody", role, elder),
                    Asking.person("VIEW_AND_PROPOSE", role, Ids.next()));
        }
        return List.of(Asking.official("region", role, "4601"), Asking.official("another region", role, "4602"));
    }

    private Circumstances on() {
        return new Circumstances(
                new Place(new Party(unit, home, null, "460106"), Licence.VALID),
                new Place(new Party(hospital, null, operator, "460107"), Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    /** One referral of a kind in a state, for which a former receiver waits. */
    private Referral in(ReferralKind kind, ReferralStatus status, Instant at) {
        ReferralReason why = kind == ReferralKind.DOWN ? ReferralReason.LONG_TERM_CARE : ReferralReason.COMPLEX;
        Submission submission = new Submission(
                elder,
                new ClinicalReason(why, Urgency.URGENT, CareStage.REHAB),
                status == ReferralStatus.SUBMITTED ? ConsentForm.ASKED_BY_APP : ConsentForm.SIGNED,
                "doctor-1");
        Circumstances before = new Circumstances(
                on().sender(),
                new Place(new Party(former, null, null, "460106"), Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
        Referral referral = switch (kind) {
            case UP -> Referral.up(submission, before, false, at);
            case EMERGENCY -> Referral.emergency(submission, before, at);
            case DOWN -> Referral.down(submission, before, at);
        };
        if (status != ReferralStatus.SUBMITTED) {
            if (kind != ReferralKind.EMERGENCY) {
                referral.accept(new Appointment("内科", null), at);
            }
            referral.redirect(RedirectReason.SPECIALTY_NEEDED, on(), at);
            referral.restore(status, "correct", "test", at);
        } else {
            referral.take(on().parties());
        }
        return referral;
    }

    @Test
    void whatIsOfferedIsAllowedAndListedAndEachTaskIsOfferedToThoseForWhomItWaits() {
        List<String> wrong = new ArrayList<>();
        for (ReferralKind kind : ReferralKind.values()) {
            for (ReferralStatus status : ReferralStatus.values()) {
                boolean submittable = status != ReferralStatus.SUBMITTED || kind != ReferralKind.EMERGENCY;
                if (submittable) {
                    once.run(Call.system(clock.instant()), () -> walk(kind, status, wrong));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private void walk(ReferralKind kind, ReferralStatus status, List<String> wrong) {
        Referral referral = in(kind, status, clock.instant());
        repository.persist(referral);
        repository.flush();
        for (String role : ROLES) {
            for (Asking asking : everybody(role)) {
                String where = kind + " " + status + " " + role + " as " + asking.relation() + ": ";
                List<String> offered = rights.allowed(asking.caller(), referral);
                List<String> allowed = Stream.concat(referral.verbs().stream(), rightsVerbs())
                        .distinct()
                        .filter(verb -> isAllowed(asking.caller(), verb, referral))
                        .toList();
                if (!new TreeSet<>(offered).equals(new TreeSet<>(allowed))) {
                    wrong.add(where + offered + " offered, " + allowed + " allowed");
                }
                if (!offered.isEmpty() && !isListed(asking.caller(), referral)) {
                    wrong.add(where + offered + " offered, not listed");
                }
            }
        }
        for (Task task :
                tasks.waitingWith(Call.system(clock.instant()), referral).orElseThrow()) {
            String verb = ((ReferralTask) task.kind()).verb();
            task.addressees().stream()
                    .filter(one -> !rights.allowed(caller(one), referral).contains(verb))
                    .forEach(one -> wrong.add(kind + " " + status + ": " + verb + " waits for " + one));
        }
        entities.remove(referral);
        repository.flush();
    }

    private static Stream<String> rightsVerbs() {
        return ReferralStatus.table().transitions().stream().map(transition -> transition.verb());
    }

    private static Caller caller(Addressee one) {
        return new Caller(
                "VIEW_AND_PROPOSE",
                "test",
                Set.of(one.role()),
                one.region(),
                one.institution(),
                one.person(),
                Set.of());
    }

    private boolean isAllowed(Caller caller, String verb, Referral referral) {
        try {
            rights.mustConcern(caller, verb, referral);
            rights.mustBeOffered(verb, referral);
            return caller.isAny(rights.roles(verb))
                    && repository.find(caller.scope(), referral.id()).isPresent();
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean isListed(Caller caller, Referral referral) {
        ReferralRepository.Filter all = new ReferralRepository.Filter(null, null, unit, null, null);
        return repository.list(caller.scope(), all, null, 1000).stream()
                .anyMatch(one -> one.id().equals(referral.id()));
    }

    @Test
    void nothingWaitsForAFamilyThatMayOnlyLookOn() {
        Call look = callOf(Asking.person("VIEW", Roles.FAMILY, elder).caller());
        Call act = callOf(Asking.person("VIEW_AND_PROPOSE", Roles.FAMILY, elder).caller());
        once.run(Call.system(clock.instant()), () -> {
            families.mayRead(look);
            assertEquals(false, families.mayActFor(look.caller(), elder, look.today()));
            assertTrue(families.mayActFor(act.caller(), elder, act.today()));
        });
    }

    private Call callOf(Caller caller) {
        return new Call(caller, null, clock.instant());
    }

    @Test
    void whoeverIsNamedAtTheListIsShownSomething() {
        Set<String> named = new HashSet<>();
        for (Method method : ReferralReadResource.class.getDeclaredMethods()) {
            if (method.getName().equals("list")) {
                named.addAll(
                        Arrays.asList(method.getAnnotation(RolesAllowed.class).value()));
            }
        }
        once.run(Call.system(clock.instant()), () -> {
            Referral referral = in(ReferralKind.UP, ReferralStatus.PENDING, clock.instant());
            repository.persist(referral);
            repository.flush();
            for (String role : named) {
                assertTrue(
                        everybody(role).stream().anyMatch(one -> isListed(one.caller(), referral)),
                        role + " is named and sees nothing");
            }
            entities.remove(referral);
        });
    }
}
