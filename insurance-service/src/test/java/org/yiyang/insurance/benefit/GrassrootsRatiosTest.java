package org.yiyang.insurance.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.elder.InsuranceType;

class GrassrootsRatiosTest {
    private static BenefitPolicy policy(InstitutionLevel level, String region, int ratio, String from) {
        Validity validity = new Validity(region, LocalDate.parse(from), null, "省医保局", "1号", "x", Instant.EPOCH);
        return new BenefitPolicy(
                UUID.randomUUID(),
                Scene.INPATIENT,
                level,
                InsuranceType.RESIDENT,
                BigDecimal.valueOf(ratio),
                BigDecimal.ZERO,
                validity);
    }

    @Test
    void theRatioIsThatOfTheLastDayOfEachYearAndOfTheRunningYearToday() {
        List<BenefitPolicy> policies = List.of(
                policy(InstitutionLevel.GRASSROOTS, "63", 80, "2023-06-01"),
                policy(InstitutionLevel.GRASSROOTS, "6323", 85, "2024-12-31"),
                policy(InstitutionLevel.GRASSROOTS, "6323", 95, "2026-12-01"),
                policy(InstitutionLevel.LEVEL_3, "63", 60, "2025-01-01"));
        GrassrootsRatios report = GrassrootsRatios.of(policies, "632321", 2022, 2026, LocalDate.parse("2026-11-30"));
        assertEquals(
                List.of("2023 80 null null", "2024 85 5 null", "2025 85 0 25", "2026 85 0 25"),
                report.items().stream()
                        .map(line -> line.year() + " " + line.ratio() + " " + line.change() + " " + line.aboveLevel3())
                        .toList());
        assertEquals(LocalDate.parse("2026-11-30"), report.items().get(3).asOf());
    }
}
