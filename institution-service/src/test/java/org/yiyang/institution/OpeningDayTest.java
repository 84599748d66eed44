package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.Paper;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.api.InstitutionJson;
import org.yiyang.institution.registry.api.InstitutionWarning;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;

/** Since when something is, and until when, where a later certificate follows an earlier one. */
class OpeningDayTest {
    private static final Instant AT = Instant.parse("2020-06-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Qualification.Issue licence(String from, String until) {
        String number = "N " + from + " " + until;
        return new Qualification.Issue(QualificationKind.MEDICAL_LICENCE, number, "卫健委", day(from), day(until));
    }

    private static Institution hospital(String from, String until) {
        Institution hospital = Institution.registered(
                Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null), OfferedServices.NOTHING_SAID, TODAY, AT);
        hospital.qualify(licence(from, until), TODAY, AT);
        return hospital;
    }

    private static Institution takenOver(Qualification.Issue... held) {
        return Institution.takenOver(
                new Paper(
                        Entries.of(InstitutionCategory.GENERAL_HOSPITAL, null, null),
                        OfferedServices.NOTHING_SAID,
                        List.of(held),
                        new Takeover("28号", "存量登记", "t", AT)),
                TODAY);
    }

    @Test
    void aLateRenewalIsNoOpeningDay() {
        Institution hospital = takenOver(licence("2014-04-01", "2019-03-31"));
        hospital.qualify(licence("2020-06-30", null), TODAY, AT);
        assertNull(hospital.entry().openedOn());
        assertEquals(InstitutionStatus.OPERATING, hospital.status());

        Institution early = takenOver(licence("2014-04-01", "2020-12-31"));
        early.qualify(licence("2021-01-01", null), TODAY, AT);
        LocalDate begins = day("2021-01-01");
        early.qualificationBegan(early.qualifications().get(1).id(), begins, AT);
        early.correctQualification(
                early.qualifications().get(0).id(),
                QualificationState.VALID,
                new Days.Span(day("2013-01-01"), begins),
                new CorrectionGround("更正1号", "录入错误", AT));
        assertNull(early.entry().openedOn());
    }

    @Test
    void ofPaperOnlyACertificateThatBeginsSinceItWasTakenOverIsTheOpeningDay() {
        Institution before = takenOver();
        before.qualify(licence("2016-04-01", null), TODAY, AT);
        assertEquals(InstitutionStatus.OPERATING, before.status());
        assertNull(before.entry().openedOn());

        Institution since = takenOver();
        since.qualify(licence("2020-06-30", null), TODAY, AT);
        assertEquals(TODAY, since.entry().openedOn());
    }

    private static boolean runsOut(Institution hospital) {
        return InstitutionWarning.of(hospital, hospital.entry(), TODAY).contains(InstitutionWarning.EXPIRING);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-01, false",
        "2020-09-02, true",
        "2021-01-01, true",
    })
    void whatIsFollowedWithoutADayBetweenDoesNotRunOut(String next, boolean runsOut) {
        Institution hospital = hospital("2015-01-01", "2020-08-31");
        assertTrue(runsOut(hospital));
        hospital.qualify(licence(next, null), TODAY, AT);
        assertEquals(runsOut, runsOut(hospital));
    }

    @Test
    void aChangedGreenChannelIsOpenSinceTheDayOnWhichItOpened() {
        Institution hospital = hospital("2015-01-01", null);
        for (String from : List.of("2018-01-01", "2019-05-01")) {
            hospital.openGreenChannel(
                    new GreenChannelPeriod.Channel(Set.of(GreenChannelItem.PAYMENT), "0898-66251234"),
                    new Decision(day(from), null, "开通", AT));
        }
        InstitutionJson.GreenChannelView view = InstitutionJson.GreenChannelView.of(hospital.greenChannels(), TODAY);
        assertEquals(day("2018-01-01"), view.openedOn());
    }
}
