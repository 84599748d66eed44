package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hashed, kept of each version and compared is one list of paths and values. */
class ContentFieldsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static AgreementContent content(String number, GreenChannel green, Promise... promises) {
        AgreementEntry entry = new AgreementEntry(
                number,
                "4601",
                "460108",
                AgreementTest.HOSPITAL,
                AgreementTest.HOME,
                CooperationMode.CONTRACTED,
                START,
                START.plusYears(1),
                false,
                null,
                null);
        return new AgreementContent(
                entry,
                Set.of("MEDICAL_ROUNDS", "TRAINING"),
                Set.of(promises),
                green,
                new RenewalClause(1, 60),
                Map.of(),
                null);
    }

    private static ContentFields fields(AgreementContent content, Posting... postings) {
        return ContentFields.of(content, new Annexes(List.of(postings), List.of(), List.of()));
    }

    private static Posting nurse(LocalDate from) {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        return new Posting(new Posting.Entry(
                id,
                new Posting.Named(PostedRole.NURSE, "110000", false, from, null, Posting.Duty.UNSAID),
                new byte[1]));
    }

    @Test
    void oneChangedCharacterIsAnotherHash() {
        String hash = content("HK-1", null).hash(Annexes.NONE);
        assertEquals(hash, content("HK-1", null).hash(Annexes.NONE));
        assertNotEquals(hash, content("HK-2", null).hash(Annexes.NONE));
    }

    @Test
    void eachChangeIsNamedByItsPathWithBothValues() {
        Promise monthly = new Promise("MEDICAL_ROUNDS", 4, PromisePeriod.MONTH);
        Promise weekly = new Promise("MEDICAL_ROUNDS", 1, PromisePeriod.WEEK);
        GreenChannel slow = new GreenChannel(true, true, true, false, 60, null);
        GreenChannel fast = new GreenChannel(true, true, true, false, 30, null);
        List<ContentFields.Changed> changed = fields(content("HK-1", slow, monthly), nurse(START))
                .changedTo(fields(content("HK-1", fast, weekly), nurse(START.plusDays(1))));
        assertEquals(
                List.of(
                        "frequencies.MEDICAL_ROUNDS.per MONTH WEEK",
                        "frequencies.MEDICAL_ROUNDS.times 4 1",
                        "greenChannel.responseMinutes 60 30",
                        "postings.00000000-0000-0000-0000-000000000001.from 2026-01-01 2026-01-02"),
                changed.stream()
                        .map(one -> one.path() + " " + one.oldValue() + " " + one.newValue())
                        .toList());
        assertEquals("约定频次", changed.get(0).label().zh());
    }

    @Test
    void whatIsAddedHasNoOldValueAndWhatIsTakenAwayNoNewOne() {
        ContentFields without = fields(content("HK-1", null));
        ContentFields with = fields(content("HK-1", new GreenChannel(true, false, true, true, null, null)));
        assertEquals(null, without.changedTo(with).get(0).oldValue());
        assertEquals(null, with.changedTo(without).get(0).newValue());
        assertEquals(List.of(), with.changedTo(with));
    }

    @Test
    void feesTheTelephoneAndThePostingsDutyAreSignedToo() {
        GreenChannel silent = new GreenChannel(true, true, true, true, 30, null);
        AgreementContent plain = content("HK-1", silent);
        AgreementContent paid = new AgreementContent(
                plain.entry(),
                plain.items(),
                plain.promises(),
                new GreenChannel(true, true, true, true, 30, "0898-66220001"),
                plain.renewal(),
                Map.of("TRAINING", FeeMode.FREE),
                null);
        Posting.Named named = new Posting.Named(
                PostedRole.TCM_PHYSICIAN, "110000", true, START, null, new Posting.Duty("每周二上午", "中医备2026-1"));
        Posting posted = new Posting(new Posting.Entry(UUID.randomUUID(), named, new byte[1]));
        List<String> changed = fields(plain).changedTo(fields(paid, posted)).stream()
                .map(one -> one.path().replaceAll("[0-9a-f-]{36}", "ID") + " " + one.newValue())
                .toList();
        assertEquals(
                List.of(
                        "fees.TRAINING FREE",
                        "greenChannel.contactPhone 0898-66220001",
                        "postings.ID.from 2026-01-01",
                        "postings.ID.multiSiteFiled true",
                        "postings.ID.role TCM_PHYSICIAN",
                        "postings.ID.schedule 每周二上午",
                        "postings.ID.tcmFiling 中医备2026-1"),
                changed);
        assertEquals(paid, fields(paid).content(paid.entry()));
    }

    @Test
    void whatWasWrittenIsReadTheSame() {
        ContentFields fields = fields(
                content(
                        "HK=1",
                        new GreenChannel(true, false, true, true, 5, null),
                        new Promise("TRAINING", 2, PromisePeriod.YEAR)),
                nurse(START));
        assertEquals(fields, ContentFields.read(fields.text()));
        assertEquals(fields.hash(), ContentFields.read(fields.text()).hash());
    }
}
