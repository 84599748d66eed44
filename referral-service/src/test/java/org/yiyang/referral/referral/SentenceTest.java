package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;
import org.yiyang.referral.copies.Whereabouts;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** Every state of every kind has its sentence in plain words, in both languages. */
class SentenceTest {
    private static final Instant MORNING = Instant.parse("2026-11-30T02:00:00Z");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Party UNIT = new Party(UUID.randomUUID(), null, null, "460106");
    private static final Party HOSPITAL = new Party(UUID.randomUUID(), null, null, "460106");

    private static Circumstances on() {
        return new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(HOSPITAL, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                30);
    }

    private static Referral referral(ReferralKind kind, ConsentForm consent) {
        ReferralReason why = kind == ReferralKind.DOWN ? ReferralReason.LONG_TERM_CARE : ReferralReason.FURTHER_TESTS;
        Submission submission = new Submission(
                UUID.randomUUID(), new ClinicalReason(why, Urgency.URGENT, CareStage.REHAB), consent, "doctor-1");
        return switch (kind) {
            case UP -> Referral.up(submission, on(), false, MORNING);
            case EMERGENCY -> Referral.emergency(submission, on(), MORNING);
            case DOWN -> Referral.down(submission, on(), MORNING);
        };
    }

    private static PlainWords words(Referral referral, String dueAt) {
        Deadline due = dueAt == null
                ? null
                : Deadline.at(referral.id(), "REFERRAL_RESPONSE", referral.id(), Instant.parse(dueAt));
        return new PlainWords(
                referral,
                new Whereabouts(UNIT.institutionId(), "示范养老院医务室", null, null),
                new Whereabouts(HOSPITAL.institutionId(), "海口市示范医院", "示范路8号", "0898-66220000"),
                DesignationState.ACTIVE,
                null,
                due,
                MORNING);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyStateOfEveryKindIsToldAndSaysWhatIsNext() {
        return Stream.of(ReferralStatus.values())
                .flatMap(status -> Stream.of(ReferralKind.values())
                        .map(kind -> DynamicTest.dynamicTest(status + " " + kind, () -> isSaid(status, kind))));
    }

    private static void isSaid(ReferralStatus status, ReferralKind kind) {
        Referral referral = referral(kind, ConsentForm.SIGNED);
        referral.restore(status, "correct", "test", MORNING);
        PlainWords words = words(referral, null);
        for (Label text : new Label[] {words.sentence(), words.next()}) {
            assertFalse(text.zh().isBlank() || text.en().isBlank());
            assertEquals(Set.of(), gaps(text.zh() + text.en()));
        }
        Label sentence = Sentence.now(status, kind);
        assertEquals(gaps(sentence.zh()), gaps(sentence.en()));
        assertTrue(words.sentence().zh().contains("海口市示范医院"), words.sentence().zh());
        assertFalse(words.sentence().zh().contains(status.name()));
    }

    @Test
    void whoIsAskedAndUntilWhenIsSaidInTheTimeOfChina() {
        PlainWords words = words(referral(ReferralKind.UP, ConsentForm.SIGNED), "2026-11-30T02:30:00Z");
        assertEquals(
                "已向海口市示范医院提出转诊，海口市示范医院须在 11 月 30 日 10:30 前答复", words.sentence().zh());
        assertEquals(
                "海口市示范医院 was asked for a referral and has to answer by 30 Nov 10:30",
                words.sentence().en());
    }

    @Test
    void theEndOfADayIsMidnightAndAnotherYearIsNamed() {
        Referral accepted = referral(ReferralKind.UP, ConsentForm.SIGNED);
        accepted.accept(new Appointment("心内科", Instant.parse("2026-12-31T01:00:00Z")), MORNING);
        assertEquals(
                "海口市示范医院已同意接收（心内科，12 月 31 日 09:00），请在 12 月 31 日 24:00 前到达",
                words(accepted, "2026-12-31T16:00:00Z").sentence().zh());
        assertTrue(words(accepted, "2027-01-05T16:00:00Z").sentence().zh().contains("2027 年 1 月 5 日 24:00"));
    }

    @Test
    void whatIsAwaitedBeforeItIsSentIsSaid() {
        Referral asked = referral(ReferralKind.UP, ConsentForm.ASKED_BY_APP);
        assertEquals(ReferralStatus.SUBMITTED, asked.status());
        assertTrue(words(asked, null).next().zh().contains("请本人或家属确认是否同意"));
        assertTrue(asked.verbs().contains("refuse"));
    }

    @Test
    void anotherTextHasAnotherVersion() {
        Referral asked = referral(ReferralKind.UP, ConsentForm.ASKED_BY_APP);
        PlainWords words = words(asked, null);
        PlainWords suspended = new PlainWords(
                asked, words.sender(), words.receiver(), DesignationState.SUSPENDED, null, null, MORNING);
        assertEquals(words.wording(), words(asked, "2026-11-30T02:30:00Z").wording());
        assertNotEquals(words.wording().version(), suspended.wording().version());
        assertTrue(words.wording().text().zh().contains("示范路8号"));
        assertEquals(
                Set.of(),
                gaps(words.wording().text().zh() + words.wording().text().en()));
        assertTrue(words.wording().version().length() <= PlainWords.VERSION_LENGTH);
    }
}
