package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.yiyang.contract.catalogue.KnownItems;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.refusal.Refused;

class AgreementTest {
    private static final Instant AT = Instant.parse("2026-01-12T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    static final UUID HOSPITAL = UUID.randomUUID();
    static final UUID HOME = UUID.randomUUID();

    private static AgreementContent content(LocalDate end, String... items) {
        AgreementEntry entry = new AgreementEntry(
                "HK-1", "4601", "460108", HOSPITAL, HOME, CooperationMode.CONTRACTED, TODAY, end, true, null, null);
        return new AgreementContent(
                entry,
                Set.of(items),
                Set.of(),
                new GreenChannel(true, true, true, true, 30, null),
                null,
                Map.of(),
                null);
    }

    private static AgreementContent content() {
        return content(LocalDate.of(2026, 12, 31), "MEDICAL_ROUNDS", "TRAINING");
    }

    static Agreement.Answer answer() {
        return new Agreement.Answer(content(), KnownItems.few(), "x");
    }

    static Agreement at(AgreementStatus status) {
        Agreement agreement = Agreement.drafted(content(), Side.CARE, AT);
        if (status == AgreementStatus.DRAFT) {
            return agreement;
        }
        if (status == AgreementStatus.CANCELLED) {
            agreement.cancel("x", AT);
            return agreement;
        }
        agreement.propose(AT);
        if (status == AgreementStatus.COUNTERED) {
            agreement.counter(answer(), Side.MEDICAL, AT);
        }
        return status.compareTo(AgreementStatus.AGREED) < 0 ? agreement : beyondOffers(agreement, status);
    }

    private static Agreement beyondOffers(Agreement agreement, AgreementStatus status) {
        agreement.agree(KnownItems.few(), AT);
        if (status == AgreementStatus.AGREED) {
            return agreement;
        }
        sign(agreement, Side.MEDICAL);
        if (status == AgreementStatus.PARTIALLY_SIGNED) {
            return agreement;
        }
        sign(agreement, Side.CARE);
        if (status == AgreementStatus.SIGNED) {
            return agreement;
        }
        agreement.file(Bureau.HEALTH, "R-1", TODAY, AT);
        agreement.file(Bureau.CIVIL, "R-2", TODAY, AT);
        if (status != AgreementStatus.FILED) {
            LocalDate day = status == AgreementStatus.EXPIRED ? LocalDate.of(2027, 1, 1) : TODAY;
            agreement.settle(validity(status), day, AT);
        }
        return agreement;
    }

    private static PartyValidity validity(AgreementStatus status) {
        Days now = Days.between(TODAY, null);
        return switch (status) {
            case SUSPENDED -> new PartyValidity(now, Map.of());
            case TERMINATED -> new PartyValidity(now, Map.of(EndGrounds.LICENCE_REVOKED, now));
            default -> PartyValidity.UNDISTURBED;
        };
    }

    private static AgreementEvent sign(Agreement agreement, Side side) {
        return agreement.sign(
                side,
                agreement.contentHash(),
                new Agreement.Signing("signer-" + side, SignatureMethod.ACCOUNT, TODAY, AT),
                List.of(Bureau.values()));
    }

    private static final Map<String, Consumer<Agreement>> VERBS = Map.of(
            "revise", agreement -> agreement.revise(content(), KnownItems.few(), AT),
            "propose", agreement -> agreement.propose(AT),
            "counter",
                    agreement -> agreement.counter(
                            answer(), agreement.offeredBy() == Side.CARE ? Side.MEDICAL : Side.CARE, AT),
            "agree", agreement -> agreement.agree(KnownItems.few(), AT),
            "sign", agreement -> sign(agreement, Side.CARE),
            "cancel", agreement -> agreement.cancel("x", AT),
            "file", agreement -> agreement.file(Bureau.HEALTH, "R", TODAY, AT),
            "suspend",
                    agreement -> agreement.live(
                            "suspend",
                            agreement.life().suspendedBy(Bureau.HEALTH, TODAY),
                            "x",
                            AT,
                            new AgreementEvent.AgreementSuspended()),
            "add-posting",
                    agreement -> agreement.addPosting(
                            new Posting.Entry(
                                    UUID.randomUUID(),
                                    new Posting.Named(PostedRole.NURSE, "1", false, TODAY, null, Posting.Duty.UNSAID),
                                    new byte[1]),
                            AT),
            "correct", agreement -> agreement.correctTerm(TODAY, TODAY));

    @TestFactory
    Stream<DynamicTest> everyVerbIsPossibleWhereTheDiagramSaysAndNowhereElse() {
        return Arrays.stream(AgreementStatus.values())
                .flatMap(status -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                verb.getKey() + " in " + status, () -> tryVerb(status, verb.getKey()))));
    }

    private static void tryVerb(AgreementStatus status, String verb) {
        Agreement agreement = at(status);
        assertEquals(status, agreement.status());
        if (AgreementStatus.table().verbs(status).contains(verb)) {
            VERBS.get(verb).accept(agreement);
            return;
        }
        Refused refused = assertThrows(Refused.class, () -> VERBS.get(verb).accept(agreement));
        assertEquals("MOVE_NOT_ALLOWED", refused.refusal().code());
        assertEquals(AgreementStatus.table().verbs(status), refused.allowedActions());
        assertEquals(status, agreement.status());
    }

    @Test
    void theHashIsThatOfTheContentAndOfNothingElse() {
        String hash = content().hash(Annexes.NONE);
        assertEquals(64, hash.length());
        assertEquals(
                hash,
                content(LocalDate.of(2026, 12, 31), "TRAINING", "MEDICAL_ROUNDS")
                        .hash(Annexes.NONE));
        assertNotEquals(
                hash,
                content(LocalDate.of(2026, 12, 30), "MEDICAL_ROUNDS", "TRAINING")
                        .hash(Annexes.NONE));
        assertNotEquals(
                hash, content(LocalDate.of(2026, 12, 31), "MEDICAL_ROUNDS").hash(Annexes.NONE));
    }

    private static AgreementContent promising(Promise... promises) {
        AgreementContent plain = content();
        return new AgreementContent(
                plain.entry(), plain.items(), Set.of(promises), plain.green(), null, Map.of(), null);
    }

    @Test
    void theHashCoversHowOftenAndWhoIsPostedAndTheGovernmentsConsent() {
        Promise weekly = new Promise("TRAINING", 1, PromisePeriod.WEEK);
        String plain = content().hash(Annexes.NONE);
        assertNotEquals(plain, promising(weekly).hash(Annexes.NONE));
        assertNotEquals(
                promising(new Promise("TRAINING", 2, PromisePeriod.WEEK)).hash(Annexes.NONE),
                promising(weekly).hash(Annexes.NONE));
        Posting.Named nurse = new Posting.Named(PostedRole.NURSE, "1", false, TODAY, null, Posting.Duty.UNSAID);
        Posting posted = new Posting(new Posting.Entry(UUID.randomUUID(), nurse, new byte[] {1}));
        assertNotEquals(plain, content().hash(new Annexes(List.of(posted), List.of(), List.of())));
        AgreementEntry consented = content().entry().withConsent("区府函〔2026〕1号");
        assertNotEquals(
                plain,
                new AgreementContent(
                                consented,
                                content().items(),
                                Set.of(),
                                content().green(),
                                null,
                                Map.of(),
                                null)
                        .hash(Annexes.NONE));
    }

    @Test
    void onlyWhatIsAgreedIsPromisedAndOnlyOnce() {
        assertEquals(
                "AGREEMENT_PROMISE_WITHOUT_ITEM", refusal(promising(new Promise("DANCING", 1, PromisePeriod.WEEK))));
        assertEquals(
                "AGREEMENT_PROMISED_TWICE",
                refusal(promising(
                        new Promise("TRAINING", 1, PromisePeriod.WEEK),
                        new Promise("TRAINING", 3, PromisePeriod.MONTH))));
    }

    @Test
    void whatMayNotBeAgreedIsNamed() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        assertEquals("AGREEMENT_BASIC_ITEM_MISSING", refusal(content(end, "TRAINING")));
        assertEquals("AGREEMENT_ITEM_NEGATIVE", refusal(content(end, "MEDICAL_ROUNDS", "TREATMENT_WITHOUT_LICENCE")));
        assertEquals("AGREEMENT_DAYS_REVERSED", refusal(content(TODAY.minusDays(1), "MEDICAL_ROUNDS")));
        content(TODAY, "MEDICAL_ROUNDS").check(KnownItems.few());
    }

    private static String refusal(AgreementContent content) {
        return assertThrows(Refused.class, () -> content.check(KnownItems.few()))
                .refusal()
                .code();
    }

    @Test
    void aCounterAfterTheFirstSignatureVoidsItAndTheHash() {
        Agreement agreement = at(AgreementStatus.PARTIALLY_SIGNED);
        agreement.counter(answer(), Side.MEDICAL, AT);
        assertEquals(AgreementStatus.COUNTERED, agreement.status());
        assertNull(agreement.contentHash());
        assertTrue(agreement.signatures().stream().noneMatch(Signature::stands));
    }

    @Test
    void theGreenChannelIsToldOnlyWhileItIsInForce() {
        assertNull(at(AgreementStatus.FILED).snapshot().greenChannel());
        assertEquals(30, at(AgreementStatus.EFFECTIVE).snapshot().greenChannel().responseMinutes());
        assertNull(at(AgreementStatus.SUSPENDED).snapshot().greenChannel());
        assertNull(at(AgreementStatus.TERMINATED).snapshot().greenChannel());
    }

    @Test
    void aRevocationThatWasAMistakeLeavesItAsIfItHadNeverBeen() {
        Agreement agreement = at(AgreementStatus.EFFECTIVE);
        List<AgreementSnapshot.TermPeriod> before = agreement.snapshot().inForce();
        agreement.settle(validity(AgreementStatus.TERMINATED), TODAY, AT);
        assertEquals(EndGrounds.LICENCE_REVOKED, agreement.snapshot().endGrounds());
        agreement.settle(PartyValidity.UNDISTURBED, TODAY.plusDays(3), AT.plusSeconds(1));
        assertEquals(AgreementStatus.EFFECTIVE, agreement.status());
        assertEquals(before, agreement.snapshot().inForce());
        assertNull(agreement.snapshot().endGrounds());
    }

    @Test
    void settlingTwiceTellsNothingNew() {
        Agreement agreement = at(AgreementStatus.EFFECTIVE);
        assertEquals(List.of(), agreement.settle(PartyValidity.UNDISTURBED, TODAY, AT));
        assertEquals(List.of(), agreement.settle(PartyValidity.UNDISTURBED, TODAY.plusDays(5), AT));
    }

    @Test
    void aPhysicianMustBeFiledForSeveralSites() {
        Posting.Named doctor =
                new Posting.Named(PostedRole.GENERAL_PRACTITIONER, "1", false, TODAY, null, Posting.Duty.UNSAID);
        Refused refused =
                assertThrows(Refused.class, () -> doctor.check(content().entry()));
        assertEquals("AGREEMENT_POSTING_MULTI_SITE", refused.refusal().code());
        new Posting.Named(PostedRole.NURSE, "1", false, TODAY, null, Posting.Duty.UNSAID)
                .check(content().entry());
    }

    @Test
    void anAgreementWithAllThePostingsThatItMayHaveFitsAnEvent() throws JsonProcessingException {
        Agreement agreement = at(AgreementStatus.EFFECTIVE);
        Consumer<Agreement> another = VERBS.get("add-posting");
        for (int i = 0; i < Agreement.POSTINGS_MAX; i++) {
            another.accept(agreement);
        }
        Refused refused = assertThrows(Refused.class, () -> another.accept(agreement));
        assertEquals(AgreementRefusal.POSTINGS_MAX, refused.refusal());
        assertEquals(Agreement.POSTINGS_MAX, agreement.snapshot().postings().size());
        int bytes = EventStates.tolerant().writeValueAsBytes(agreement.snapshot()).length;
        assertTrue(bytes < 300_000, bytes + " bytes");
    }
}
