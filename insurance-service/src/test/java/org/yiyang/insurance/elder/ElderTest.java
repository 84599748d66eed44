package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class ElderTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000011");
    static final UUID PERSON = UUID.fromString("0198a7c0-0000-7000-8000-000000000491");
    private static final Map<String, Consumer<Elder>> VERBS = Map.ofEntries(
            Map.entry("verify", one -> one.verify(TODAY, AT)),
            Map.entry("mismatch", one -> one.mismatch(MismatchReason.NOT_INSURED, AT)),
            Map.entry(
                    "propose-update",
                    one -> one.proposeUpdate(new Proposal(null, new byte[] {9}, null, null, null, null), AT)),
            Map.entry("decline-update", one -> one.declineUpdate("不实", AT)),
            Map.entry("pause", one -> one.pause(TODAY, "断缴", AT)),
            Map.entry(
                    "resume", one -> one.resume(new ElderEntry.Insured(InsuranceType.RESIDENT, TODAY, null), "续缴", AT)),
            Map.entry("transfer-out", one -> one.transferOut(TODAY, "转外地", AT)),
            Map.entry("record-death", one -> one.recordDeath(TODAY, AT)),
            Map.entry("revoke-death", one -> one.revokeDeath("误报", AT)),
            Map.entry("close", one -> one.close("重复", AT)),
            Map.entry("merge", one -> one.merge(PERSON, "重复", AT)),
            Map.entry("place-in-group", one -> one.stay("place-in-group", "x", AT)),
            Map.entry("add-identifier", one -> one.stay("add-identifier", "x", AT)),
            Map.entry("assess", one -> one.stay("assess", "x", AT)),
            Map.entry("unmerge", one -> one.unmerge("误并", AT)),
            Map.entry("authorise", one -> one.authorise("authorise", authorisation(), AT)));

    private static Authorisation authorisation() {
        return new Authorisation(PERSON, AuthorisationScope.VIEW, TODAY);
    }

    private static Elder entered() {
        ElderEntry entry = new ElderEntry(
                "460106",
                List.of(new ElderEntry.Insured(InsuranceType.RESIDENT, LocalDate.parse("2020-01-01"), null)),
                null,
                null,
                Set.of(PriorityGroup.ADVANCED_AGE),
                HOME);
        Identity identity =
                new Identity(new byte[] {1}, new byte[] {2}, new byte[] {3}, new byte[16], Sex.FEMALE, new byte[16]);
        return Elder.entered(UUID.randomUUID(), identity, entry, AT);
    }

    static Elder in(ElderStatus status) {
        return switch (status) {
            case PENDING_VERIFICATION -> entered();
            case MISMATCH -> after(entered(), "mismatch");
            case ACTIVE -> after(entered(), "verify");
            case UPDATE_PENDING -> after(in(ElderStatus.ACTIVE), "propose-update");
            case PAUSED -> after(in(ElderStatus.ACTIVE), "pause");
            case TRANSFERRED_OUT -> after(in(ElderStatus.ACTIVE), "transfer-out");
            case DECEASED -> after(in(ElderStatus.ACTIVE), "record-death");
            case CLOSED -> after(entered(), "close");
            case MERGED -> after(in(ElderStatus.ACTIVE), "merge");
            case ERASED -> erased(in(ElderStatus.DECEASED));
        };
    }

    private static Elder erased(Elder one) {
        one.erase(AT);
        return one;
    }

    private static Elder after(Elder one, String verb) {
        VERBS.get(verb).accept(one);
        return one;
    }

    @TestFactory
    Stream<DynamicTest> everyStateAllowsItsVerbsAndNoOther() {
        return Arrays.stream(ElderStatus.values())
                .flatMap(status -> VERBS.keySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb, () -> {
                            Elder one = in(status);
                            assertEquals(status, one.status());
                            one.drainMoves();
                            if (ElderStatus.table().verbs(status).contains(verb)) {
                                VERBS.get(verb).accept(one);
                                assertEquals(verb, one.drainMoves().get(0).verb());
                            } else {
                                Refused refused = assertThrows(
                                        Refused.class, () -> VERBS.get(verb).accept(one));
                                assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aRevokedDeathLeavesEveryRecordAsItWas() {
        return Arrays.stream(ElderStatus.values())
                .filter(status -> ElderStatus.table().verbs(status).contains("record-death"))
                .map(status -> DynamicTest.dynamicTest(status.name(), () -> {
                    Elder one = in(status);
                    List<ElderSnapshot.Insured> before = one.shown().insured();
                    one.recordDeath(TODAY, AT);
                    one.revokeDeath("误报", AT);
                    assertEquals(status, one.status());
                    assertEquals(before, one.shown().insured());
                }));
    }

    /** The event says that there is nobody any more, and in which region there was somebody. */
    @Test
    void ofWhoWasErasedNothingIsPublishedButThatItWas() {
        Elder one = in(ElderStatus.ERASED);
        assertEquals(
                new ElderSnapshot(
                        one.id(), ElderStatus.ERASED, "460106", null, null, null, List.of(), List.of(), one.origin()),
                one.shown());
        assertArrayEquals(new byte[][] {null, null, null, null}, new byte[][] {
            one.identity().name(),
            one.identity().citizenId(),
            one.identity().phone(),
            one.identity().index()
        });
        assertThrows(Refused.class, () -> erased(in(ElderStatus.ACTIVE)));
    }

    @Test
    void noInsuredDayCountsAfterTheDeath() {
        Elder one = after(in(ElderStatus.ACTIVE), "record-death");
        assertEquals(
                List.of(new ElderSnapshot.Insured(
                        InsuranceType.RESIDENT, LocalDate.parse("2020-01-01"), TODAY.plusDays(1))),
                one.shown().insured());
    }

    @Test
    void aMendedMismatchIsVerifiedAgainWithWhatWasProposed() {
        Elder one = after(in(ElderStatus.MISMATCH), "propose-update");
        assertEquals(ElderStatus.PENDING_VERIFICATION, one.status());
        assertEquals(3, one.identity().phone()[0]);
        one.verify(TODAY, AT);
        assertEquals(9, one.identity().phone()[0]);
    }

    @Test
    void aPauseEndsTheInsuredDaysAndAResumptionBeginsNewOnes() {
        Elder one = in(ElderStatus.PAUSED);
        assertEquals(TODAY, one.insured().get(0).validTo());
        one.resume(new ElderEntry.Insured(InsuranceType.EMPLOYEE, TODAY.plusDays(9), null), "续缴", AT);
        assertEquals(
                List.of(InsuranceType.RESIDENT, InsuranceType.EMPLOYEE),
                one.insured().stream().map(InsuredPeriod::type).toList());
    }

    @Test
    void insuredDaysRunForwardAndDoNotOverlap() {
        LocalDate day = LocalDate.parse("2020-01-01");
        ElderEntry.Insured first = new ElderEntry.Insured(InsuranceType.RESIDENT, day, day.plusDays(10));
        entry(first, new ElderEntry.Insured(InsuranceType.EMPLOYEE, day.plusDays(10), null))
                .check();
        ElderEntry overlapping = entry(first, new ElderEntry.Insured(InsuranceType.EMPLOYEE, day.plusDays(9), null));
        assertEquals(
                ElderRefusal.PERIODS_OVERLAP,
                assertThrows(Refused.class, overlapping::check).refusal());
        ElderEntry reversed = entry(new ElderEntry.Insured(InsuranceType.RESIDENT, day, day));
        assertEquals(
                ElderRefusal.DAYS_REVERSED,
                assertThrows(Refused.class, reversed::check).refusal());
    }

    private static ElderEntry entry(ElderEntry.Insured... insured) {
        return new ElderEntry("460106", List.of(insured), null, null, Set.of(), null);
    }

    @Test
    void theNewestOfManyInsuredPeriodsArePublished() {
        Elder elder = in(ElderStatus.ACTIVE);
        for (int day = 1; day <= ElderSnapshot.PERIODS_MAX; day++) {
            LocalDate from = LocalDate.parse("2020-01-01").plusDays(day);
            elder.correctInsured(new ElderEntry.Insured(InsuranceType.EMPLOYEE, from, null), "更正", AT);
        }
        assertEquals(ElderSnapshot.PERIODS_MAX + 1, elder.insured().size());
        List<ElderSnapshot.Insured> published = elder.shown().insured();
        assertEquals(ElderSnapshot.PERIODS_MAX, published.size());
        assertEquals(LocalDate.parse("2020-01-02"), published.get(0).from());
    }

    @Test
    void noMoreThanAHundredPersonsAreAuthorisedAndOneOfThemMayBeSoAnew() {
        Elder elder = in(ElderStatus.ACTIVE);
        elder.authorise("authorise", authorisation(), AT);
        for (int i = 1; i < ElderSnapshot.AUTHORISATIONS_MAX; i++) {
            elder.authorise("authorise", new Authorisation(UUID.randomUUID(), AuthorisationScope.VIEW, TODAY), AT);
        }
        elder.authorise("authorise", authorisation(), AT);
        Authorisation another = new Authorisation(UUID.randomUUID(), AuthorisationScope.VIEW, TODAY);
        Refused refused = assertThrows(Refused.class, () -> elder.authorise("authorise", another, AT));
        assertEquals(ElderRefusal.AUTHORISATIONS_MAX, refused.refusal());
    }
}
