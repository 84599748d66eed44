package org.yiyang.institution.supervision.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class FundTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final FundEntry HAIKOU = new FundEntry(
            "4601", 2020, FundSource.CENTRAL, new BigDecimal("3550000.00"), "医养结合试点", "琼财社〔2020〕1号", null);
    private static final List<Allocation> SHARES = List.of(
            share("460105", "500000.00"),
            share("460107", "1000000.00"),
            share("460106", "850000.00"),
            share("460108", "1200000.00"));

    private static final Map<String, Consumer<Fund>> FUND_VERBS = Map.of(
            "revise", one -> one.revise(HAIKOU, SHARES, AT),
            "publish", one -> one.publish(DAY, AT),
            "correct", one -> one.correct(HAIKOU, SHARES, "误录", AT),
            "withdraw", one -> one.withdraw("误报", AT));

    private static final Map<String, Consumer<SubsidyApplication>> SUBSIDY_VERBS = Map.of(
            "approve", one -> one.approve(new BigDecimal("300000.00"), AT),
            "reject", one -> one.reject("不符合条件", AT),
            "withdraw", one -> one.withdraw("不再需要", AT),
            "pay", one -> one.pay(DAY, AT),
            "correct", one -> one.correct(ApplicationStatus.SUBMITTED, "误批", AT));

    private static Allocation share(String region, String amount) {
        return new Allocation(region, null, new BigDecimal(amount));
    }

    private static Fund fund(FundStatus status) {
        Fund fund = Fund.declared(HAIKOU, SHARES, AT);
        Map<FundStatus, List<String>> ways = Map.of(
                FundStatus.DRAFT, List.of(),
                FundStatus.PUBLISHED, List.of("publish"),
                FundStatus.WITHDRAWN, List.of("withdraw"));
        ways.get(status).forEach(verb -> FUND_VERBS.get(verb).accept(fund));
        return fund;
    }

    private static SubsidyApplication application(ApplicationStatus status) {
        SubsidyApplication application = SubsidyApplication.submitted(
                new Place(UUID.randomUUID(), "460106"), FundSource.PROVINCIAL, new BigDecimal("345000.00"), "社区试点", AT);
        Map<ApplicationStatus, List<String>> ways = Map.of(
                ApplicationStatus.SUBMITTED, List.of(),
                ApplicationStatus.APPROVED, List.of("approve"),
                ApplicationStatus.PAID, List.of("approve", "pay"),
                ApplicationStatus.REJECTED, List.of("reject"),
                ApplicationStatus.WITHDRAWN, List.of("withdraw"),
                ApplicationStatus.LAPSED, List.of("approve"));
        ways.get(status).forEach(verb -> SUBSIDY_VERBS.get(verb).accept(application));
        if (status == ApplicationStatus.LAPSED) {
            application.lapse("歇业", AT);
        }
        return application;
    }

    private static void check(boolean allowed, Runnable move) {
        if (allowed) {
            move.run();
            return;
        }
        Refused refused = assertThrows(Refused.class, move::run);
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
    }

    @TestFactory
    Stream<DynamicTest> aFundMovesOnlyAsItsStatusSays() {
        return Stream.of(FundStatus.values())
                .flatMap(status -> FUND_VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                status + " " + verb.getKey(),
                                () -> check(
                                        status.machine().verbs(status).contains(verb.getKey()),
                                        () -> verb.getValue().accept(fund(status))))));
    }

    @TestFactory
    Stream<DynamicTest> anApplicationMovesOnlyAsItsStatusSays() {
        return Stream.of(ApplicationStatus.values())
                .flatMap(status -> SUBSIDY_VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                status + " " + verb.getKey(),
                                () -> check(
                                        status.machine().verbs(status).contains(verb.getKey()),
                                        () -> verb.getValue().accept(application(status))))));
    }

    @Test
    void theSharesOfHaikouAddUpToTheDeclaredTotal() {
        Fund fund = fund(FundStatus.PUBLISHED);
        assertEquals(new BigDecimal("3550000.00"), Fund.sum(fund.shares()));
        assertEquals(DAY, fund.snapshot().publishedOn());
    }

    @Test
    void aTotalIsOnlyOnceWhileItStandsAndWhateverItsAmount() {
        Fund fund = fund(FundStatus.DRAFT);
        // in the normal form of a text: however its brackets are written, a document's number is the same
        assertEquals("4601|2020|CENTRAL|琼财社(2020)1号|医养结合试点", fund.openKey());
        assertNull(fund(FundStatus.WITHDRAWN).openKey());
    }

    @Test
    void aFenTooLittleIsNotPublishedAndNotCorrectedInto() {
        List<Allocation> short1 = List.of(share("460105", "3549999.99"));
        Fund draft = Fund.declared(HAIKOU, short1, AT);
        Refused refused = assertThrows(Refused.class, () -> draft.publish(DAY, AT));
        assertEquals(FundRefusal.SHARES_DO_NOT_ADD_UP, refused.refusal());
        assertEquals(FundStatus.DRAFT, draft.status());
        Fund published = fund(FundStatus.PUBLISHED);
        assertThrows(Refused.class, () -> published.correct(HAIKOU, short1, "误录", AT));
        assertEquals(4, published.shares().size());
    }

    @Test
    void noMoreIsApprovedThanWasAskedFor() {
        SubsidyApplication application = application(ApplicationStatus.SUBMITTED);
        Refused refused = assertThrows(Refused.class, () -> application.approve(new BigDecimal("345000.01"), AT));
        assertEquals(SubsidyRefusal.MORE_THAN_ASKED, refused.refusal());
        application.approve(new BigDecimal("345000.00"), AT);
        assertEquals(ApplicationStatus.APPROVED, application.status());
    }

    @Test
    void aPaymentTakenBackIsApprovedAgainAndAnApprovalTakenBackIsOpen() {
        SubsidyApplication application = application(ApplicationStatus.PAID);
        application.correct(ApplicationStatus.APPROVED, "误记拨付", AT);
        assertNull(application.snapshot().paidOn());
        assertEquals(new BigDecimal("300000.00"), application.snapshot().approved());
        application.correct(ApplicationStatus.SUBMITTED, "误批", AT);
        assertNull(application.snapshot().approved());
    }
}
