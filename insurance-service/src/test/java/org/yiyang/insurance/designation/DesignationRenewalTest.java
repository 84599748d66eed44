package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Terms of one year that follow one another (医疗机构医疗保障定点管理暂行办法 art. 41), and when people are reminded of the next. */
class DesignationRenewalTest extends RunningTerm {
    @Test
    void whatIsRenewedGoesOnWithoutADayBetween() {
        follow("2026-09-10");
        renew();
        follow("2026-09-10");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals(
                days("2026-01-01", "2028-01-01"),
                InForceDays.stored(one.inForce()).active());
        assertEquals("1", one.agreement().number());
        follow("2026-12-31");
        assertEquals("1", one.agreement().number());
        follow("2027-01-01");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals("2", one.agreement().number());
        assertEquals("1", one.pastTerms().get(0).number());
        follow("2028-01-01");
        assertEquals(DesignationStatus.EXPIRED, one.status());
    }

    @Test
    void whatNobodyRenewsEndsWithItsTermAsBefore() {
        DesignationSigning.requestRenewal(one, TODAY, TODAY, AT);
        DesignationSigning.sign(one, Side.INSTITUTION, NEXT, "signer", AT);
        follow("2026-12-31");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
        follow("2027-01-01");
        assertEquals(DesignationStatus.EXPIRED, one.status());
    }

    /** A term up to 2026-12-31 is renewed in time up to 2026-09-30, thirty days before which is 2026-08-31. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-30,false,false",
        "2026-08-31,true,false",
        "2026-09-30,true,false",
        "2026-10-01,true,true",
        "2026-12-31,true,true"
    })
    void itIsRemindedOfBeforeItIsLateAndOnceMoreWhenItIs(String day, boolean due, boolean late) {
        follow(day);
        assertEquals(due, one.flags().contains(Flag.RENEWAL_DUE));
        assertEquals(late, one.flags().contains(Flag.RENEWAL_OVERDUE));
        assertEquals(due, DesignationTasks.waiting(one).contains(AgencyTask.ARRANGE_RENEWAL));
    }

    @Test
    void eachReminderIsToldOnce() {
        follow("2026-08-30");
        assertEquals(List.of(new DesignationEvent.RenewalDue()), follow("2026-08-31"));
        assertEquals(List.of(), follow("2026-09-30"));
        assertEquals(List.of(new DesignationEvent.RenewalOverdue()), follow("2026-10-01"));
        assertEquals(List.of(), follow("2026-10-02"));
    }

    @Test
    void whatBecomesKnownLateIsToldAsLateAtOnce() {
        follow("2026-08-01");
        assertEquals(List.of(new DesignationEvent.RenewalOverdue()), follow("2026-11-01"));
    }

    @Test
    void whoHasAskedIsNotReminded() {
        follow("2026-08-30");
        DesignationSigning.requestRenewal(one, LocalDate.parse("2026-08-30"), LocalDate.parse("2026-09-30"), AT);
        assertEquals(List.of(), follow("2026-08-31"));
        assertEquals(List.of(), follow("2026-10-01"));
        assertTrue(one.flags().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,false", "2026-10-01,true"})
    void askedForLaterItIsFlaggedAndMayStillSucceed(LocalDate day, boolean late) {
        follow(day.toString());
        DesignationSigning.requestRenewal(one, day, LocalDate.parse("2026-09-30"), AT);
        assertEquals(late, one.flags().contains(Flag.RENEWAL_ASKED_LATE));
        assertFalse(one.flags().contains(Flag.RENEWAL_DUE));
        assertFalse(one.flags().contains(Flag.RENEWAL_OVERDUE));
        DesignationSigning.sign(one, Side.INSTITUTION, NEXT, "signer", AT);
        DesignationSigning.sign(one, Side.AGENCY, NEXT, "agent", AT);
        assertEquals(NEXT_END, one.term().boundTo());
    }

    @Test
    void whatTheAgencyDeclinesIsNotRemindedOfAgainAndMayBeAskedForAgain() {
        follow("2026-11-01");
        DesignationSigning.requestRenewal(one, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-09-30"), AT);
        DesignationSigning.declineRenewal(one, LocalDate.parse("2026-11-02"), "考核不合格", AT);
        follow("2026-11-03");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertFalse(one.flags().contains(Flag.RENEWAL_DUE));
        DesignationSigning.requestRenewal(one, LocalDate.parse("2026-11-04"), LocalDate.parse("2026-09-30"), AT);
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
    }

    @Test
    void theNextTermBeginsWhereTheRunningOneEnds() {
        DesignationSigning.requestRenewal(one, TODAY, TODAY, AT);
        DesignationAgreement gap = DesignationAgreement.over("2", TERM_END.plusDays(1), NEXT_END);
        Refused refused =
                assertThrows(Refused.class, () -> DesignationSigning.sign(one, Side.AGENCY, gap, "agent", AT));
        assertEquals(DesignationRefusal.RENEWAL_NOT_FOLLOWING, refused.refusal());
        DesignationSigning.sign(one, Side.AGENCY, NEXT, "agent", AT);
        DesignationAgreement other = DesignationAgreement.over("3", TERM_END, NEXT_END);
        assertEquals(
                DesignationRefusal.TERM_DIFFERS,
                assertThrows(Refused.class, () -> DesignationSigning.sign(one, Side.INSTITUTION, other, "signer", AT))
                        .refusal());
    }

    @Test
    void whatIsRenewedIsNotAskedForAgain() {
        renew();
        assertFalse(one.verbs().contains("request-renewal"));
        Refused refused = assertThrows(Refused.class, () -> DesignationSigning.requestRenewal(one, TODAY, TODAY, AT));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
    }

    /** A term up to 2027-02-28 is renewed in time up to 2026-11-28: who asks on the next day is late. */
    @ParameterizedTest
    @CsvSource({"2026-10-28,false,false", "2026-10-29,true,false", "2026-11-28,true,false", "2026-11-29,true,true"})
    void theMonthsAheadEndAlsoInAShorterMonth(String day, boolean due, boolean late) {
        Designation other = Designation.takenOver(
                new Designation.Subject(UUID.randomUUID(), null, "460106"),
                "H46010600002",
                DesignationAgreement.over("1", LocalDate.parse("2026-03-01"), LocalDate.parse("2027-03-01")),
                new Takeover("1", "存量登记", "agent", AT));
        new DesignationTurn(other, VALID, new DesignationTurn.Today(LocalDate.parse(day), 180, TIMES, false, true, AT))
                .take();
        assertEquals(due, other.flags().contains(Flag.RENEWAL_DUE));
        assertEquals(late, other.flags().contains(Flag.RENEWAL_OVERDUE));
    }
}
