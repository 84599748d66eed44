package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.contract.InstitutionFeed;
import org.yiyang.contract.catalogue.KnownItems;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** An agreement that ends in twenty days and is renewed for two years unless a party objects ten days before. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AutomaticRenewalTest {
    @Inject
    Inbox inbox;

    @Inject
    UnitOfWork once;

    @Inject
    AgreementRepository agreements;

    @Inject
    TermSettlement settlement;

    @Inject
    AutomaticRenewals renewals;

    @Inject
    Clock clock;

    private final UUID hospital = Ids.next();
    private final UUID home = Ids.next();
    private LocalDate today;
    private LocalDate end;
    private UUID id;

    @BeforeEach
    void oneIsInForce() {
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        end = today.plusDays(20);
        inbox.apply(List.of(
                InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01", 1),
                InstitutionFeed.home(home, "460107", "PUBLIC", "OPERATING")));
        id = begun(CooperationMode.CONTRACTED);
    }

    private UUID begun(CooperationMode mode) {
        AgreementContent content = content(mode);
        return once.run(at(today), () -> {
            Agreement agreement =
                    Agreement.takenOver(content, null, new Takeover("文件", "存量登记", "test", clock.instant()));
            agreements.persist(agreement);
            settlement.settle(at(today), agreement);
            return agreement.id();
        });
    }

    private AgreementContent content(CooperationMode mode) {
        AgreementEntry entry = new AgreementEntry(
                "R-" + home + "-" + mode,
                "4601",
                "460107",
                hospital,
                home,
                mode,
                today.minusYears(1),
                end,
                mode == CooperationMode.CONTRACTED,
                null,
                "区府函1号");
        return new AgreementContent(
                entry, Set.of("MEDICAL_ROUNDS"), Set.of(), null, new RenewalClause(2, 10), Map.of(), null);
    }

    private static Call at(LocalDate day) {
        return Call.system(day.atTime(9, 0).atZone(Call.CHINA).toInstant());
    }

    private void on(LocalDate day, UUID agreement, Consumer<Agreement> act) {
        once.run(at(day), () -> {
            act.accept(agreements.findById(agreement));
            return null;
        });
    }

    private void decided(LocalDate day, UUID agreement) {
        on(day, agreement, one -> renewals.decide(at(day), one));
    }

    private RenewalOutcome outcome(UUID agreement) {
        return once.run(
                at(today), () -> agreements.findById(agreement).renewalCourse().outcome());
    }

    private List<AgreementSnapshot> following(UUID agreement) {
        return once.run(
                at(today),
                () -> agreements.renewalsOf(agreement).stream()
                        .map(Agreement::snapshot)
                        .toList());
    }

    private void lives(UUID agreement, String verb, AgreementLife next) {
        on(today, agreement, one -> one.live(verb, next, "x", clock.instant(), new AgreementEvent.PeriodsChanged()));
    }

    private AgreementLife life() {
        return once.run(at(today), () -> agreements.findById(id).life());
    }

    @Test
    void itIsRenewedOnceWhenTheDaysForAnObjectionAreOver() {
        decided(end.minusDays(10), id);
        assertNull(outcome(id));
        decided(end.minusDays(9), id);
        decided(end.minusDays(8), id);
        assertEquals(RenewalOutcome.RENEWED, outcome(id));
        List<AgreementSnapshot> next = following(id);
        assertEquals(1, next.size());
        assertEquals("R-" + home + "-CONTRACTED-续1", next.get(0).number());
        assertEquals(AgreementStatus.SIGNED, next.get(0).status());
        assertEquals(end.plusDays(1), next.get(0).startDate());
        assertEquals(end.plusYears(2), next.get(0).endDate());
    }

    @Test
    void theRenewalTakesTheHomesPrimaryPlaceOnItsFirstDay() {
        decided(end.minusDays(9), id);
        UUID next = following(id).get(0).id();
        on(end.minusDays(5), next, one -> {
            one.file(Bureau.HEALTH, "1", end.minusDays(5), clock.instant());
            one.file(Bureau.CIVIL, "2", end.minusDays(5), clock.instant());
        });
        LocalDate first = end.plusDays(1);
        on(first, next, one -> settlement.settle(at(first), one));
        AgreementSnapshot renewed = following(id).get(0);
        assertEquals(AgreementStatus.EFFECTIVE, renewed.status());
        assertEquals(true, renewed.primary());
        assertEquals(
                AgreementStatus.EXPIRED,
                once.run(at(first), () -> agreements.findById(id).status()));
    }

    @Test
    void anObjectionASuspensionAndANoticeKeepItFromBeingRenewed() {
        on(
                today,
                id,
                one -> one.renewing(
                        "object-renewal", one.renewalCourse().objected(Side.CARE, today), "x", clock.instant()));
        decided(end.minusDays(9), id);
        assertEquals(RenewalOutcome.OBJECTED, outcome(id));
        UUID suspended = begun(CooperationMode.ASSISTED);
        lives(suspended, "suspend", life().suspendedBy(Bureau.CIVIL, today));
        decided(end.minusDays(9), suspended);
        assertEquals(RenewalOutcome.SUSPENDED, outcome(suspended));
        UUID noticed = begun(CooperationMode.CO_BUILT);
        TerminationNotice notice = new TerminationNotice(EndGrounds.MUTUAL, Side.CARE, end, false, "x");
        lives(noticed, "terminate", life().noticed(notice));
        decided(end.minusDays(9), noticed);
        assertEquals(RenewalOutcome.UNDER_NOTICE, outcome(noticed));
        assertEquals(List.of(), following(id));
        assertEquals(List.of(), following(suspended));
        assertEquals(List.of(), following(noticed));
    }

    @Test
    void aPartyThatIsNotAtWorkAndAConsentForOneTermKeepItFromBeingRenewed() {
        UUID entrusted = begun(CooperationMode.ENTRUSTED);
        decided(end.minusDays(9), entrusted);
        assertEquals(RenewalOutcome.CONSENT_NEEDED, outcome(entrusted));
        inbox.apply(List.of(InstitutionFeed.home(home, "460107", "PUBLIC", "SUSPENDED")));
        decided(end.minusDays(9), id);
        assertEquals(RenewalOutcome.PARTY_NOT_VALID, outcome(id));
        assertEquals(List.of(), following(id));
    }

    @Test
    void aRenewalDoesNotOutliveAnAgreementThatEndsBeforeItsTerm() {
        decided(end.minusDays(9), id);
        UUID next = following(id).get(0).id();
        TerminationNotice notice = new TerminationNotice(EndGrounds.BREACH, Side.CARE, end.minusDays(3), true, "x");
        lives(id, "terminate", life().noticed(notice));
        on(end.minusDays(3), id, one -> settlement.settle(at(end.minusDays(3)), one));
        AgreementSnapshot renewal =
                once.run(at(today), () -> agreements.findById(next).snapshot());
        assertEquals(AgreementStatus.TERMINATED, renewal.status());
        assertEquals(EndGrounds.NOT_RENEWED, renewal.endGrounds());
    }

    @Test
    void aNoticeLongerThanTheTermIsRefused() {
        AgreementContent content = content(CooperationMode.CONTRACTED);
        AgreementContent never = new AgreementContent(
                content.entry().withTerm(today, today.plusDays(5)),
                content.items(),
                Set.of(),
                null,
                new RenewalClause(1, 10),
                Map.of(),
                null);
        Refused refused = assertThrows(Refused.class, () -> never.check(KnownItems.few()));
        assertEquals("AGREEMENT_RENEWAL_NOTICE_LONG", refused.refusal().code());
    }

    @ParameterizedTest
    @CsvSource({"HK-1, HK-1-续1", "HK-1-续1, HK-1-续2", "HK-续x, HK-续x-续1", "A-续9, A-续10"})
    void aRenewalIsCalledByItsCount(String former, String next) {
        assertEquals(next, AgreementNumber.after(former, "-续").text());
        assertEquals(60, AgreementNumber.after("9".repeat(60), "-续").text().length());
    }
}
