package org.yiyang.institution.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.Entries;
import org.yiyang.institution.history.CorrectionRefusal;
import org.yiyang.institution.registry.GreenChannelPeriod.Channel;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

/** A correction that leaves every day as it was is none, however many rows it would cut the days into. */
class KnownDaysTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final Days.Span SOME = new Days.Span(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1));
    private static final CorrectionGround WHY = new CorrectionGround("更正1号", "误", AT.plusSeconds(9));
    private static final Channel CHANNEL = new Channel(Set.of(GreenChannelItem.PAYMENT), "0898-12345678");
    private static final OfferedServices OFFERED = new OfferedServices(Set.of(Department.GERIATRICS), null);

    private static Institution hospital() {
        Institution hospital = Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null)
                        .with(named("阿里·买买提医院"))
                        .opened(SINCE),
                OFFERED,
                TODAY,
                AT);
        hospital.qualify(
                new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, "N-1", "卫健委", SINCE, null), TODAY, AT);
        hospital.openGreenChannel(CHANNEL, new Decision(SINCE, "绿1号", "开通", AT));
        hospital.correctOfferings(OFFERED, new Days.Span(SINCE, null), new CorrectionGround("更1号", "补录", AT));
        hospital.verifyQualification(found(hospital), false, new Decision(TODAY, "校1号", "校验", AT));
        return hospital;
    }

    private static RegistrationChange named(String name) {
        return fields(name, null, null);
    }

    private static RegistrationChange fields(String name, Integer beds, String phone) {
        return new RegistrationChange(
                name, null, null, null, null, null, null, null, null, null, false, beds, null, null, phone, null);
    }

    private static Verification.Finding found(Institution hospital) {
        return new Verification.Finding(hospital.certificates().latest().id(), TODAY, VerificationOutcome.PASSED, null);
    }

    private static InstitutionEvent verified(Institution one, String document) {
        return one.verifyQualification(found(one), true, new Decision(TODAY, document, "误", WHY.at()));
    }

    private static InstitutionEvent stood(Institution one, QualificationState state) {
        Days.Span days = new Days.Span(SOME.from(), null);
        return one.correctQualification(one.certificates().latest().id(), state, days, WHY);
    }

    private static Map<String, Function<Institution, InstitutionEvent>> unseen() {
        return Map.of(
                "the name with another dot",
                one -> one.correctRegistration(named("阿里•买买提医院"), null, SOME, WHY),
                "the same beds",
                one -> one.correctRegistration(fields(null, 100, null), null, SOME, WHY),
                "the same status",
                one -> one.correctRegistration(RegistrationChange.NOTHING, InstitutionStatus.OPERATING, SOME, WHY),
                "the state that the certificate has",
                one -> stood(one, QualificationState.VALID),
                "the verification as it is recorded",
                one -> verified(one, "校1号"),
                "the departments that it had",
                one -> one.correctOfferings(OFFERED, SOME, WHY),
                "the channel as it was open",
                one -> one.correctGreenChannel(CHANNEL, SOME, WHY));
    }

    private static Map<String, Function<Institution, InstitutionEvent>> seen() {
        return Map.of(
                "another name",
                one -> one.correctRegistration(named("买买提医院"), null, SOME, WHY),
                "other beds",
                one -> one.correctRegistration(fields(null, 99, null), null, SOME, WHY),
                "another telephone",
                one -> one.correctRegistration(fields(null, null, "0898-65333333转801"), null, SOME, WHY),
                "another status",
                one -> one.correctRegistration(RegistrationChange.NOTHING, InstitutionStatus.SUSPENDED, SOME, WHY),
                "earlier days",
                one -> one.correctRegistration(
                        RegistrationChange.NOTHING, null, new Days.Span(SINCE.minusYears(1), null), WHY),
                "another state of the certificate",
                one -> stood(one, QualificationState.SUSPENDED),
                "another paper of the verification",
                one -> verified(one, "校2号"),
                "no departments",
                one -> one.correctOfferings(new OfferedServices(Set.of(), null), SOME, WHY),
                "another telephone of the channel",
                one -> one.correctGreenChannel(new Channel(CHANNEL.items(), "0898-65333333"), SOME, WHY));
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyCanSeeIsRefused() {
        return unseen().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Institution hospital = hospital();
                    Refused refused = assertThrows(
                            Refused.class,
                            () -> KnownDays.correct(
                                    hospital, () -> one.getValue().apply(hospital)),
                            one.getKey());
                    assertEquals(CorrectionRefusal.NOTHING_CHANGED, refused.refusal());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatCanBeSeenIsDone() {
        return seen().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Institution hospital = hospital();
                    assertNotNull(
                            KnownDays.correct(hospital, () -> one.getValue().apply(hospital)));
                }));
    }
}
