package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.history.Takeover;

/** A national code is H, six digits of an area and a serial number; the area should lie in the pool of the designation. */
class DesignationWarningTest {
    private static final Instant AT = Instant.parse("2026-09-10T02:00:00Z");

    private static Designation designated(String code, String region) {
        return Designation.takenOver(
                new Designation.Subject(UUID.randomUUID(), null, region),
                code,
                DesignationAgreement.over("1", LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")),
                new Takeover("1", "存量登记", "agent", AT));
    }

    @ParameterizedTest
    @CsvSource({
        // the same district, another of the city, the city itself
        "H46010600001, 460106, 4, false",
        "H46010800001, 460106, 4, false",
        "H46010000001, 460106, 4, false",
        // another city, another province
        "H46020100001, 460106, 4, true",
        "H44040200001, 460106, 4, true",
        // the province as a whole says no city
        "H46000000001, 460106, 4, false",
        "H44000000001, 460106, 4, true",
        // no province has 00
        "H00000000001, 460106, 4, true",
        // where the province is one pool, and where each district is
        "H46020100001, 460106, 2, false",
        "H44020100001, 460106, 2, true",
        "H46010800001, 460106, 6, true",
        "H46010600001, 460106, 6, false",
        "H46010000001, 460106, 6, false",
        // a functional area, and a street, by the digits that both have
        "H44040200001, 4404F01, 6, false",
        "H44070400001, 4404F01, 6, true",
        "H46010600001, 460106101, 6, false",
        "H46010700001, 460106101, 6, true"
    })
    void theAreaOfACodeIsComparedWithThePool(String code, String region, int poolDigits, boolean warned) {
        List<DesignationWarning> expected = warned ? List.of(DesignationWarning.CODE_OF_OTHER_POOL) : List.of();
        assertEquals(expected, DesignationWarning.of(designated(code, region), poolDigits));
    }

    @Test
    void whatHasNoCodeYetIsNotWarnedOf() {
        Designation one = Designation.submitted(
                new Designation.Subject(UUID.randomUUID(), null, "460106"),
                DesignationTest.DECLARED,
                null,
                LocalDate.parse("2026-09-10"),
                AT);
        assertEquals(List.of(), DesignationWarning.of(one, 4));
    }
}
