package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.caller.Scope;

class ProposedChangeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");
    private static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000012");
    private static final IdentityDocument NUMBER = ElderSecrets.citizenId("11010519491231002X", TODAY);
    private static final PersonalData STANDS = new PersonalData("欧阳 é", NUMBER, "13800001234");

    private static ProposedChange besides(ProposedChange proposed) {
        return proposed.besides(STANDS, HOME, SINCE, "460105");
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
        assertTrue(besides(new ProposedChange(name, phone, from == null ? null : HOME, from, null, null))
                .empty());
    }

    @Test
    void onlyWhatDiffersIsProposed() {
        LocalDate later = SINCE.plusDays(1);
        assertEquals(
                new ProposedChange(null, "13900001111", HOME, later, null, null),
                besides(new ProposedChange("欧阳 é", "13900001111", HOME, later, null, null)));
        assertEquals(
                new ProposedChange("新名", null, null, null, null, null),
                besides(new ProposedChange(" 新名 ", "13800001234", HOME, SINCE, "460105", SINCE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "​", "新​名", "520103195003120278"})
    void aStoredProposalThatCouldNotBeEnteredIsUnfit(String name) {
        assertTrue(new ProposedChange(name, null, null, null, null, null).unfit());
        assertFalse(new ProposedChange("新名", null, null, null, null, null).unfit());
    }

    @Test
    void aResidenceWithoutAnInstitutionAnEmptyPhoneAndAnotherRegionAreChanges() {
        ProposedChange away = new ProposedChange(null, "", null, TODAY, "460107", TODAY);
        assertEquals(away, besides(away));
        assertTrue(besides(away).removesPhone());
        PersonalData without = new PersonalData("欧阳 é", NUMBER, null);
        assertTrue(away.besides(without, null, null, "460107").empty());
    }

    @Test
    void whoGoesHomeLivesInNoInstitutionAndTheHomeReadsNoMore() {
        Elder elder = ElderTest.in(ElderStatus.ACTIVE);
        LocalDate from = LocalDate.parse("2026-03-01");
        Instant at = Instant.parse("2026-03-02T02:00:00Z");
        elder.proposeUpdate(new Proposal(null, null, ElderTest.HOME, SINCE, null, null), at);
        elder.verify(TODAY, at);
        assertEquals(ElderTest.HOME, elder.residenceId());
        elder.proposeUpdate(new Proposal(null, null, null, from, "460107", from), at);
        elder.verify(TODAY, at);
        assertNull(elder.residenceId());
        assertNull(elder.shown().residenceInstitutionId());
        assertEquals(from, elder.residences().get(0).validTo());
        assertFalse(elder.isLookedAfterBy(new Scope(null, Set.of(), ElderTest.HOME, Set.of(), false)));
        assertEquals("460107", elder.region());
        assertEquals("460107", elder.shown().regionCode());
    }
}
