package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod.Channel;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.QualificationMove;
import org.yiyang.institution.registry.Reopening;
import org.yiyang.institution.registry.Verification;
import org.yiyang.institution.registry.api.OfferingResource;
import org.yiyang.institution.registry.api.QualificationResource;
import org.yiyang.institution.registry.api.RegistrationResource;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

class InstitutionStatesTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final Decision DECISION = new Decision(TODAY, "决字1号", "原因", AT);
    private static final CorrectionGround MENDING = new CorrectionGround("更正1号", "原因", AT);
    private static final Days.Span DAYS = new Days.Span(TODAY, null);
    private static final RegistrationChange RENAMED = new RegistrationChange(
            "新名", null, null, null, null, null, null, null, null, null, false, null, null, null, null, null);
    private static final Channel CHANNEL = new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678");

    /** Every verb as a person may try it, in a state in which nothing but the status can be in its way. */
    private static Map<String, Consumer<Institution>> verbs() {
        Map<String, Consumer<Institution>> verbs = new LinkedHashMap<>();
        verbs.put("qualify", one -> one.qualify(licence("N-2"), TODAY, AT));
        verbs.put("suspend-qualification", one -> move(one, QualificationState.SUSPENDED, "suspend-qualification"));
        verbs.put("resume-qualification", one -> {
            one.correctQualification(first(one), QualificationState.SUSPENDED, DAYS, MENDING);
            move(one, QualificationState.VALID, "resume-qualification");
        });
        verbs.put("revoke-qualification", one -> move(one, QualificationState.REVOKED, "revoke-qualification"));
        verbs.put("cancel-qualification", one -> move(one, QualificationState.CANCELLED, "cancel-qualification"));
        verbs.put(
                "correct-qualification",
                one -> one.correctQualification(first(one), QualificationState.VALID, DAYS, MENDING));
        verbs.put("verify-qualification", one -> verify(one, false));
        verbs.put("correct-verification", one -> verify(one, true));
        verbs.put("change", one -> one.change(RENAMED, DECISION));
        verbs.put("offer", one -> one.offer(new OfferedServices(Set.of(Department.SURGERY), null), DECISION));
        verbs.put("open-green-channel", one -> one.openGreenChannel(CHANNEL, DECISION));
        verbs.put("close-green-channel", one -> one.closeGreenChannel(DECISION));
        verbs.put("suspend", one -> one.suspend(DECISION));
        verbs.put("resume", one -> one.resume(DECISION));
        verbs.put("replace", one -> one.replace(UUID.randomUUID(), DECISION));
        verbs.put("close", one -> one.close(DECISION, 0, null));
        verbs.put("correct-closing", one -> Reopening.of(one, MENDING));
        verbs.put("correct-registration", one -> one.correctRegistration(RENAMED, null, DAYS, MENDING));
        verbs.put(
                "correct-offerings",
                one -> one.correctOfferings(new OfferedServices(Set.of(Department.SURGERY), null), DAYS, MENDING));
        verbs.put("correct-green-channel", one -> one.correctGreenChannel(CHANNEL, DAYS, MENDING));
        return verbs;
    }

    private static Qualification.Issue licence(String number) {
        boolean second = number.equals("N-2");
        LocalDate from = second ? TODAY.minusYears(9) : TODAY.minusYears(1);
        LocalDate until = second ? TODAY.minusYears(8) : null;
        return new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, number, "卫健委", from, until);
    }

    private static UUID first(Institution one) {
        return one.qualifications().get(0).id();
    }

    private static void move(Institution one, QualificationState to, String verb) {
        one.moveQualification(new QualificationMove(first(one), to, verb, TODAY, "决字1号", "原因"), AT);
    }

    private static void verify(Institution one, boolean correction) {
        one.verifyQualification(
                new Verification.Finding(first(one), TODAY, VerificationOutcome.PASSED, null), correction, DECISION);
    }

    private static Institution in(InstitutionStatus status) {
        Institution hospital = Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        if (status == InstitutionStatus.REGISTERED) {
            hospital.qualify(
                    new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", TODAY.plusMonths(1), null),
                    TODAY,
                    AT);
            return hospital;
        }
        hospital.qualify(licence("N-1"), TODAY, AT);
        hospital.openGreenChannel(CHANNEL, new Decision(TODAY.minusDays(9), null, null, AT));
        verify(hospital, false);
        return switch (status) {
            case REGISTERED, OPERATING -> hospital;
            case SUSPENDED -> {
                hospital.suspend(DECISION);
                yield hospital;
            }
            case CLOSED -> {
                hospital.close(DECISION, 0, null);
                yield hospital;
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> everyVerbIsDoneWhereTheDiagramAllowsItAndRefusedEverywhereElse() {
        return Stream.of(InstitutionStatus.values())
                .flatMap(status -> verbs().entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb.getKey(), () -> {
                            Institution institution = in(status);
                            if (status.machine().verbs(status).contains(verb.getKey())) {
                                institution.drainMoves();
                                verb.getValue().accept(institution);
                                List<String> moves = institution.drainMoves().stream()
                                        .map(move -> move.verb())
                                        .toList();
                                assertEquals(verb.getKey(), moves.get(moves.size() - 1));
                            } else {
                                assertRefused(institution, verb.getValue());
                            }
                        })));
    }

    private static void assertRefused(Institution institution, Consumer<Institution> verb) {
        InstitutionStatus before = institution.status();
        Refused refused = assertThrows(Refused.class, () -> verb.accept(institution));
        assertEquals(before, institution.status());
        assertEquals("MOVE_NOT_ALLOWED", refused.refusal().code());
        assertEquals(before.machine().verbs(before), refused.allowedActions());
    }

    @Test
    void everyVerbOfTheDiagramHasAnAddressAndEveryAddressIsInTheDiagram() {
        Set<String> drawn = new TreeSet<>();
        Stream.of(InstitutionStatus.values())
                .forEach(status -> drawn.addAll(status.machine().verbs(status)));
        assertEquals(drawn, rolesByVerb().keySet());
        assertEquals(drawn, new TreeSet<>(verbs().keySet()));
    }

    @Test
    void everyVerbIsForTheRolesThatTheDomainNames() {
        Map<String, Set<String>> roles = rolesByVerb();
        Set<String> departments = Set.of("HEALTH_ADMIN", "CIVIL_ADMIN");
        roles.forEach((verb, who) -> {
            Set<String> expected = verb.startsWith("correct-")
                    ? Set.of("SUPERVISOR")
                    : switch (verb) {
                        case "offer" -> Set.of("HEALTH_ADMIN", "CIVIL_ADMIN", "MED_MANAGER", "CARE_MANAGER");
                        case "open-green-channel", "close-green-channel" -> Set.of("HEALTH_ADMIN", "MED_MANAGER");
                        case "verify-qualification" -> Set.of("HEALTH_ADMIN");
                        default -> departments;
                    };
            assertEquals(expected, who, verb);
        });
    }

    private static Map<String, Set<String>> rolesByVerb() {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (Class<?> resource :
                List.of(QualificationResource.class, RegistrationResource.class, OfferingResource.class)) {
            for (Method method : resource.getDeclaredMethods()) {
                Path path = method.getAnnotation(Path.class);
                if (path != null) {
                    roles.put(
                            path.value().replace("{id}/", ""),
                            Set.of(method.getAnnotation(RolesAllowed.class).value()));
                }
            }
        }
        return roles;
    }
}
