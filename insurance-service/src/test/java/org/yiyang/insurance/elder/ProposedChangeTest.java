package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedChangeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");
    private static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000012");
    private static final IdentityDocument NUMBER = ElderSecrets.citizenId("11010519491231002X", TODAY);
    private static final PersonalData STANDS = new PersonalData("欧阳 é", NUMBER, "13800001234");

    private static ProposedChange besides(ProposedChange proposed) {
        return proposed.besides(STANDS, HOME, SINCE);
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳 é, ,",
        "' 欧阳 é　', ,",
        "'欧阳 é', 13800001234,",
        "'欧阳\u00a0é', '138 0000 1234',",
        ", 13800001234, 2024-01-01",
        ", , 2024-01-01",
    })
    void whatIsProposedAsItStandsIsNoChange(String name, String phone, LocalDate from) {
        assertTrue(besides(new ProposedChange(name, phone, from == null ? null : HOME, from))
                .empty());
    }

    @Test
    void onlyWhatDiffersIsProposed() {
        LocalDate later = SINCE.plusDays(1);
        assertEquals(
                new ProposedChange(null, "13900001111", HOME, later),
                besides(new ProposedChange("欧阳 é", "13900001111", HOME, later)));
        assertEquals(
                new ProposedChange("新名", null, null, null),
                besides(new ProposedChange(" 新名 ", "13800001234", HOME, SINCE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "​", "新​名", "520103195003120278"})
    void aStoredProposalThatCouldNotBeEnteredIsUnfit(String name) {
        assertTrue(new ProposedChange(name, null, null, null).unfit());
        assertFalse(new ProposedChange("新名", null, null, null).unfit());
    }
}
