package org.yiyang.kit.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcernedTest {
    private static final InstitutionContact HOME = new InstitutionContact(UUID.randomUUID(), "示范养老院", null);
    private static final InstitutionContact HOSPITAL =
            new InstitutionContact(UUID.randomUUID(), "海口市示范医院", "0898-66220000");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID UNKNOWN = UUID.randomUUID();

    @Test
    void theInstitutionsOfSeveralRecordsAreReadOnceAndNamedInTheirOrder() {
        List<Set<UUID>> asked = new ArrayList<>();
        Map<UUID, List<InstitutionContact>> named = ConcernedInstitutions.named(
                List.of(
                        new ConcernedInstitutions(ONE, HOME.id(), HOSPITAL.id()),
                        new ConcernedInstitutions(OTHER, UNKNOWN, HOME.id()),
                        new ConcernedInstitutions(UNKNOWN, null)),
                ids -> {
                    asked.add(ids);
                    return Map.of(HOME.id(), HOME, HOSPITAL.id(), HOSPITAL);
                });
        assertEquals(List.of(Set.of(HOME.id(), HOSPITAL.id(), UNKNOWN)), asked);
        assertEquals(Map.of(ONE, List.of(HOME, HOSPITAL), OTHER, List.of(HOME), UNKNOWN, List.of()), named);
    }

    @Test
    void inATableItIsNameAndTelephone() {
        assertEquals("海口市示范医院 0898-66220000", HOSPITAL.zh());
        assertEquals("海口市示范医院", HOSPITAL.withoutPhone().en());
    }
}
