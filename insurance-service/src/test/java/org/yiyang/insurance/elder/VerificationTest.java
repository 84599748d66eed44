package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is verified can be verified again, and is not verified any more once that was taken back. */
class VerificationTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATER = AT.plus(Duration.ofDays(400));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate NEXT_YEAR = TODAY.plusDays(400);

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "PAUSED"})
    void whatStandsIsConfirmedAnewAndNothingElseChanges(ElderStatus status) {
        Elder elder = ElderTest.in(status);
        ElderSnapshot before = elder.shown();
        elder.verify(NEXT_YEAR, LATER);
        assertEquals(before, elder.shown());
        assertEquals(NEXT_YEAR, elder.verifiedOn());
        FormerVerification former = elder.verification().former().get(0);
        assertEquals(TODAY, former.verifiedOn());
        assertTrue(former.stoodAt(AT));
        assertFalse(former.stoodAt(LATER));
    }

    /** As an instance of the version before leaves it, which knows no moment. */
    @Test
    void ofWhatOnlyHasADayThatDayIsItsFirst() {
        Verification verification = new Verification();
        verification.onPaper(TODAY);
        verification.takeBack(null, LATER);
        assertNull(verification.day());
        FormerVerification former = verification.former().get(0);
        Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
        assertTrue(former.stoodAt(midnight));
        assertFalse(former.stoodAt(midnight.minusNanos(1)));
        assertFalse(former.stoodAt(LATER));
    }

    @Test
    void whatWasTakenBackIsNotVerifiedAndItIsKnownThatItWas() {
        Elder elder = ElderTest.in(ElderStatus.ACTIVE);
        elder.correct(ElderStatus.PENDING_VERIFICATION, "核验对象有误", LATER);
        assertFalse(elder.isVerified());
        assertNull(elder.verifiedOn());
        elder.mismatch(MismatchReason.IDENTITY_DIFFERS, LATER);
        assertEquals(1, elder.verification().former().size());
        elder.correct(ElderStatus.PENDING_VERIFICATION, "x", LATER);
        elder.verify(NEXT_YEAR, LATER);
        assertTrue(elder.isVerified());
        assertEquals(1, elder.verification().former().size());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, PENDING_VERIFICATION",
        "UPDATE_PENDING, PENDING_VERIFICATION",
        "PAUSED, PAUSED",
        "DECEASED, DECEASED"
    })
    void aCorrectedIdentityIsVerifiedAnewWhateverTheState(ElderStatus status, ElderStatus next) {
        Elder elder = ElderTest.in(status);
        elder.correctIdentity(elder.identity(), "bureau", "录入颠倒", LATER);
        assertEquals(next, elder.status());
        assertFalse(elder.isVerified());
        assertEquals(1, ElderTasks.waiting(elder).size());
        assertTrue(elder.verbs().contains("verify"));
        elder.verify(NEXT_YEAR, LATER);
        assertTrue(elder.isVerified());
        assertNull(elder.verification().correctedBy());
    }

    @Test
    void theDeadOfWhomNothingWasPutRightAreNotOfferedForIt() {
        assertFalse(ElderTest.in(ElderStatus.DECEASED).verbs().contains("verify"));
        assertTrue(ElderTest.in(ElderStatus.DECEASED).isVerified());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 1, true",
        "ACTIVE, 0, false",
        "ACTIVE, -1, false",
        "PAUSED, 1, true",
        "UPDATE_PENDING, 1, false",
        "PENDING_VERIFICATION, 1, false",
        "DECEASED, 1, false"
    })
    void aPaperConfirmsAsOfALaterDayWhatNothingElseWaitsFor(ElderStatus status, int days, boolean confirmed) {
        assertEquals(confirmed, ElderTest.in(status).isConfirmedBy(TODAY.plusDays(days)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "TRANSFERRED_OUT"})
    void aCorrectionTakesBackWhichDaysTheMistakenMoveHasEnded(ElderStatus status) {
        Elder elder = ElderTest.in(status);
        List<ElderSnapshot.Insured> cut = elder.shown().insured();
        elder.correct(ElderStatus.ACTIVE, "误操作", LATER);
        assertEquals(TODAY, cut.get(0).to());
        assertEquals(
                List.of(new ElderSnapshot.Insured(InsuranceType.RESIDENT, LocalDate.parse("2020-01-01"), null)),
                elder.shown().insured());
    }

    @Test
    void daysThatWereSaidAnewSinceStay() {
        Elder elder = ElderTest.in(ElderStatus.PAUSED);
        ElderEntry.Insured again = new ElderEntry.Insured(InsuranceType.EMPLOYEE, TODAY.plusDays(3), null);
        elder.correctInsured(again, "补缴", AT.plusSeconds(60));
        elder.correct(ElderStatus.ACTIVE, "误操作", LATER);
        assertEquals(
                List.of(InsuranceType.RESIDENT, InsuranceType.EMPLOYEE),
                elder.insured().stream().map(InsuredPeriod::type).toList());
    }

    @ParameterizedTest
    @CsvSource({"44, 4", "440402, 9", "440402001, 9", "4404F01, 9"})
    void aPartOfARegionIsOfTheNextLevel(String region, int digits) {
        assertEquals("left(b.region_code, " + digits + ")", ElderCounts.part(region));
    }
}
