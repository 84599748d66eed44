package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agreement whose term begins on 10 January and that both have signed on the fifth. */
class FilingsTest {
    private static final Instant AT = Instant.parse("2026-01-05T02:00:00Z");

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 1, number);
    }

    private static AgreementEntry entry() {
        return AgreementTest.at(AgreementStatus.DRAFT).entry().withTerm(day(10), day(31));
    }

    private static AgreementLife signed(Bureau... asked) {
        return AgreementLife.NOT_YET.signed(day(5), Filings.with(Set.of(asked), day(5)));
    }

    private static AgreementLife filed(AgreementLife life, Bureau bureau, int day) {
        return life.filing(life.filings().filed(bureau, "R-" + bureau, day(day)));
    }

    @ParameterizedTest(name = "health on {0}, civil on {1}: from {2}")
    @CsvSource({"6, 7, 10", "7, 6, 10", "10, 10, 10", "12, 6, 12", "6, 15, 15"})
    void itTakesEffectOnTheLaterOfStartAndAllFilings(int health, int civil, int first) {
        AgreementLife inOrder = health <= civil
                ? filed(filed(signed(Bureau.values()), Bureau.HEALTH, health), Bureau.CIVIL, civil)
                : filed(filed(signed(Bureau.values()), Bureau.CIVIL, civil), Bureau.HEALTH, health);
        assertEquals(day(first), inOrder.firstDay(entry()));
    }

    @Test
    void oneFilingOfTwoIsNotEnoughAndOneBureauAloneIsWhereOnlyThatIsAsked() {
        AgreementLife half = filed(signed(Bureau.values()), Bureau.HEALTH, 6);
        assertNull(half.firstDay(entry()));
        assertTrue(half.filings().in(AgreementFilingState.WAITING).contains(Bureau.CIVIL));
        assertEquals(day(10), filed(signed(Bureau.CIVIL), Bureau.CIVIL, 6).firstDay(entry()));
        assertEquals(day(10), signed().firstDay(entry()));
    }

    @Test
    void whatIsRefusedWaitsForThePartiesAndThenAgainForTheBureau() {
        BureauFiling.Refusing how = new BureauFiling.Refusing(FilingReason.CONTENT_INCOMPLETE, "缺派驻排班");
        AgreementLife half = filed(signed(Bureau.values()), Bureau.HEALTH, 6);
        AgreementLife refused = half.filing(half.filings().refused(Bureau.CIVIL, how, day(7)));
        assertTrue(refused.filingRefused());
        assertFalse(refused.filings().in(AgreementFilingState.WAITING).contains(Bureau.CIVIL));
        assertEquals(Optional.of(day(7)), refused.filings().since(AgreementFilingState.REFUSED));
        AgreementLife again = refused.filing(refused.filings().askedAgain("已补", day(8)));
        assertEquals(List.of(Bureau.CIVIL), again.filings().in(AgreementFilingState.WAITING));
        assertEquals(List.of(Bureau.HEALTH), again.filings().in(AgreementFilingState.FILED));
        assertEquals(day(10), filed(again, Bureau.CIVIL, 9).firstDay(entry()));
    }

    @Test
    void itResumesWhenNeitherBureauKeepsItSuspended() {
        Agreement agreement = AgreementTest.at(AgreementStatus.EFFECTIVE);
        LocalDate start = agreement.entry().startDate();
        suspend(agreement, Bureau.HEALTH, start.plusDays(1), start.plusDays(1));
        suspend(agreement, Bureau.CIVIL, start.plusDays(3), start.plusDays(3));
        suspend(agreement, Bureau.HEALTH, null, start.plusDays(5));
        assertEquals(AgreementStatus.SUSPENDED, agreement.status());
        suspend(agreement, Bureau.CIVIL, null, start.plusDays(8));
        assertEquals(AgreementStatus.EFFECTIVE, agreement.status());
        List<AgreementSnapshot.TermPeriod> periods = agreement.snapshot().inForce();
        assertEquals(start.plusDays(1), periods.get(1).from());
        assertEquals(start.plusDays(8), periods.get(1).to());
        assertEquals(3, periods.size());
    }

    private static void suspend(Agreement agreement, Bureau bureau, LocalDate since, LocalDate today) {
        agreement.live(
                since == null ? "resume" : "suspend",
                agreement.life().suspendedBy(bureau, since),
                "x",
                AT,
                new AgreementEvent.AgreementSuspended());
        agreement.settle(PartyValidity.UNDISTURBED, today, AT);
    }

    @Test
    void aCounterAfterARefusalVoidsBothSignaturesAndTheFilings() {
        Agreement agreement = AgreementTest.at(AgreementStatus.SIGNED);
        agreement.counter(AgreementTest.answer(), Side.MEDICAL, AT);
        assertEquals(AgreementStatus.COUNTERED, agreement.status());
        assertTrue(agreement.signatures().stream().noneMatch(Signature::stands));
        assertEquals(AgreementLife.NOT_YET, agreement.life());
    }
}
