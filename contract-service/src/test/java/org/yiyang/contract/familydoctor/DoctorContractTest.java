package org.yiyang.contract.familydoctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.yiyang.contract.figure.Share;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

class DoctorContractTest {
    private static final Instant AT = Instant.parse("2026-01-12T02:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 1, 12);
    private static final LocalDate END = LocalDate.of(2027, 1, 11);

    private static Team team() {
        Set<TeamMember> core = Set.of(
                new TeamMember(TeamPart.GENERAL_PRACTITIONER, 1),
                new TeamMember(TeamPart.NURSE, 1),
                new TeamMember(TeamPart.PUBLIC_HEALTH, 1));
        return Team.formed(UUID.randomUUID(), "460108", new Team.Facts("一队", "0898-1", core, List.of(), Set.of()), AT);
    }

    @Test
    void aTeamHasAsManyOfEachPartAsTheRegionAsks() {
        Set<TeamMember> counted = Set.of(new TeamMember(TeamPart.PUBLIC_HEALTH, 1));
        UUID id = UUID.randomUUID();
        List<TeamPerson> people = List.of(
                TeamPerson.licensed(id, TeamPart.NURSE, new byte[0]),
                TeamPerson.posted(id, TeamPart.GENERAL_PRACTITIONER, id));
        Team.Facts facts = new Team.Facts("一队", "0898-1", counted, people, Set.of());
        facts.check(Map.of(TeamPart.NURSE, 1, TeamPart.GENERAL_PRACTITIONER, 1, TeamPart.PUBLIC_HEALTH, 1));
        assertEquals("FAMILY_DOCTOR_TEAM_INCOMPLETE", refusal(() -> facts.check(Map.of(TeamPart.NURSE, 2))));
    }

    private static DoctorContract until(LocalDate end) {
        return DoctorContract.signed(
                new DoctorContract.Signed(UUID.randomUUID(), "460108", true),
                team(),
                new ContractTerm(new ContractTerm.Days(START, end), ServicePackage.BASIC),
                AT);
    }

    private static String refusal(Executable act) {
        return assertThrows(Refused.class, act).refusal().code();
    }

    @Test
    void aYearIsTheMost() {
        until(END);
        assertEquals("FAMILY_DOCTOR_TERM_TOO_LONG", refusal(() -> until(END.plusDays(1))));
        assertEquals("FAMILY_DOCTOR_DAYS_REVERSED", refusal(() -> until(START.minusDays(1))));
    }

    @Test
    void theNextYearFollowsTheLastOne() {
        DoctorContract contract = until(END);
        contract.renew(LocalDate.of(2028, 1, 11), ServicePackage.TCM, START.plusMonths(10), AT);
        assertEquals(END.plusDays(1), contract.lastTerm().days().startsOn());
        assertEquals(
                "FAMILY_DOCTOR_RENEWED_ALREADY",
                refusal(() -> contract.renew(LocalDate.of(2029, 1, 11), ServicePackage.TCM, START.plusMonths(11), AT)));
    }

    @Test
    void whatHasEndedTakesNoVerb() {
        DoctorContract contract = until(END);
        contract.close(ContractEnd.DECEASED, START.plusDays(3), AT);
        assertEquals(List.of(), DoctorContractStatus.table().verbs(DoctorContractStatus.ENDED));
        assertEquals("MOVE_NOT_ALLOWED", refusal(() -> contract.end("x", START, AT)));
        assertEquals(List.of(), TeamStatus.table().verbs(TeamStatus.DISSOLVED));
    }

    @Test
    void theRatesOfTheDocumentsComeOutAsTheyAreWorded() {
        Label label = new Label("口径", "basis");
        assertEquals(new BigDecimal("53.80"), Share.of(269, 500, label).percent());
        assertEquals(new BigDecimal("96.51"), Share.of(9651, 10_000, label).percent());
        assertEquals(
                new BigDecimal("54.00"), Share.of(2_560_000, 4_740_741, label).percent());
        assertEquals(new BigDecimal("76.00"), Share.of(19, 25, label).percent());
        assertEquals(new BigDecimal("81.95"), Share.of(218, 266, label).percent());
    }
}
