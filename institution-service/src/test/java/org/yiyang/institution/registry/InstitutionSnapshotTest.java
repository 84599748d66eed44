package org.yiyang.institution.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.Entries;
import org.yiyang.institution.registry.InstitutionSnapshot.Certificate;
import org.yiyang.institution.registry.InstitutionSnapshot.DualCertified;
import org.yiyang.institution.registry.InstitutionSnapshot.GreenChannel;
import org.yiyang.institution.registry.InstitutionSnapshot.Offering;
import org.yiyang.institution.registry.InstitutionSnapshot.Registration;
import org.yiyang.institution.registry.InstitutionSnapshot.StatePeriod;
import org.yiyang.institution.registry.entry.Coordinates;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.refusal.Refused;

class InstitutionSnapshotTest {
    private static final int EVENT_BYTES_MAX = 900_000;
    private static final int MANY = 3_000;
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2000-01-01");
    private static final String NAME = "医".repeat(100);
    private static final String ADDRESS = "养".repeat(200);

    private static <T> List<T> many(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private static Registration registration(int number) {
        return new Registration(
                DAY.plusDays(number),
                DAY.plusDays(number + 1),
                InstitutionStatus.REGISTERED,
                NAME,
                InstitutionCategory.GENERAL_HOSPITAL,
                HospitalLevel.LEVEL_3,
                "460106123",
                ADDRESS,
                Ownership.PRIVATE_NONPROFIT,
                UUID.randomUUID(),
                1000);
    }

    private static Certificate certificate(int number) {
        return new Certificate(
                UUID.randomUUID(),
                QualificationKind.MEDICAL_LICENCE,
                NAME.substring(0, 60),
                NAME,
                many(
                        MANY,
                        day -> new StatePeriod(
                                QualificationState.SUSPENDED, DAY.plusDays(day), DAY.plusDays(day + number))),
                DAY,
                DAY);
    }

    private static DualCertified dualCertified(int number) {
        return new DualCertified(IntegrationType.CARE_RUNS_MEDICAL, DAY.plusDays(number), DAY.plusDays(number + 1));
    }

    private static Offering offering(int number) {
        LocalDate from = DAY.plusDays(MANY - number);
        return new Offering(OfferingKind.CAPABILITY, "X".repeat(40), from, from.plusDays(1));
    }

    private static GreenChannel greenChannel(int number) {
        return new GreenChannel(DAY.plusDays(number), DAY.plusDays(number + 1), List.of(GreenChannelItem.values()));
    }

    private static InstitutionSnapshot.PracticePeriod practice(int number) {
        LocalDate from = DAY.plusDays(2L * number);
        return new InstitutionSnapshot.PracticePeriod(from, from.plusDays(1));
    }

    /** Everything as long as it may be, and each history as long as nobody will ever see it. */
    private static InstitutionSnapshot longest() {
        return new InstitutionSnapshot(
                UUID.randomUUID(),
                NAME,
                InstitutionKind.MEDICAL,
                InstitutionCategory.GENERAL_HOSPITAL,
                HospitalLevel.LEVEL_3,
                "52460106M8K8QTUK9U",
                "460106123",
                ADDRESS,
                Ownership.PRIVATE_NONPROFIT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1000,
                DAY,
                InstitutionStatus.REGISTERED,
                Origin.PROCEDURE,
                many(Certificates.CERTIFICATES_MAX, InstitutionSnapshotTest::certificate),
                many(MANY, InstitutionSnapshotTest::dualCertified),
                null,
                null,
                null,
                DAY,
                DAY,
                UUID.randomUUID(),
                many(MANY, InstitutionSnapshotTest::registration),
                many(MANY, InstitutionSnapshotTest::offering),
                many(MANY, InstitutionSnapshotTest::greenChannel),
                many(MANY, InstitutionSnapshotTest::practice),
                "0898-12345678转123456",
                new Coordinates(20.044001, 110.198286),
                DAY);
    }

    @Test
    void theLongestHistoriesArePublishedWithTheirNewestRowsAndFitAnEvent() throws JsonProcessingException {
        InstitutionSnapshot whole = longest();
        assertTrue(EventStates.tolerant().writeValueAsBytes(whole).length > EVENT_BYTES_MAX);
        InstitutionSnapshot published = whole.published();
        int bytes = EventStates.tolerant().writeValueAsBytes(published).length;
        assertTrue(bytes < EVENT_BYTES_MAX, bytes + " bytes");
        assertEquals(
                whole.registrations().get(MANY - 1), published.registrations().get(199));
        assertEquals(200, published.registrations().size());
        assertEquals(2000, published.offerings().size());
        assertEquals(whole.offerings().subList(0, 2000), published.offerings(), "the newest, in the order they were");
    }

    @Test
    void whatIsCorrectedDayByDayStaysReadableHereAndIsPublishedUpToItsNewestRows() {
        Institution home = Institution.registered(
                Entries.of(InstitutionCategory.NURSING_HOME, null, null),
                OfferedServices.NOTHING_SAID,
                LocalDate.parse("2020-06-30"),
                AT);
        for (int i = 1; i <= InstitutionSnapshot.REGISTRATIONS_MAX; i++) {
            LocalDate day = LocalDate.parse("2020-06-30").minusDays(2L * i);
            home.correctRegistration(
                    RegistrationChange.moving("460108"),
                    null,
                    new Days.Span(day, day.plusDays(1)),
                    new CorrectionGround("决字1号", "更正", AT.plusSeconds(i)));
        }
        assertTrue(home.registrations().size() > InstitutionSnapshot.REGISTRATIONS_MAX);
        List<Registration> published = home.snapshot().registrations();
        assertEquals(InstitutionSnapshot.REGISTRATIONS_MAX, published.size());
        assertEquals(null, published.get(published.size() - 1).to());
    }

    @Test
    void noInstitutionComesToHoldMoreCertificatesThanAnEventTells() {
        Institution home = Institution.registered(
                Entries.of(InstitutionCategory.NURSING_HOME, null, null),
                OfferedServices.NOTHING_SAID,
                LocalDate.parse("2020-06-30"),
                AT);
        for (int i = 0; i < Certificates.CERTIFICATES_MAX; i++) {
            qualify(home, i);
        }
        Refused refused = assertThrows(Refused.class, () -> qualify(home, Certificates.CERTIFICATES_MAX));
        assertEquals(InstitutionRefusal.QUALIFICATIONS_MAX, refused.refusal());
    }

    private static void qualify(Institution home, int number) {
        LocalDate from = LocalDate.parse("2000-01-01").plusDays(10L * number);
        home.qualify(
                new Qualification.Issue(QualificationKind.CARE_FILING, "N-" + number, "市民政局", from, from.plusDays(5)),
                LocalDate.parse("2020-06-30"),
                AT);
    }
}
