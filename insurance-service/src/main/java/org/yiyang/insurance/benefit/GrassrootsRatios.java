package org.yiyang.insurance.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.elder.InsuranceType;

/**
 * How the ratio at grassroots institutions has risen over the years (逐步提高…在基层医疗机构看病就医的补偿水平), as it is
 * configured on the last day of each year.
 */
@Schema(name = "GrassrootsRatios")
record GrassrootsRatios(String region, List<Line> items) {
    /**
     * One scene and insurance in one year.
     *
     * @param asOf the last day of the year, of the running year today
     * @param change percentage points since the year before; null where none was configured then
     * @param aboveLevel3 percentage points above the ratio at hospitals of level 3; null where that is not configured
     */
    @Schema(name = "GrassrootsRatio")
    record Line(
            int year,
            LocalDate asOf,
            Scene scene,
            InsuranceType insuranceType,
            BigDecimal ratio,
            BigDecimal change,
            BigDecimal aboveLevel3,
            String issuingBody,
            String document) {}

    /**
     * Those of the years from one to another.
     *
     * @param policies all versions of the region and those around it
     */
    static GrassrootsRatios of(List<BenefitPolicy> policies, String region, int from, int to, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            for (Scene scene : Scene.values()) {
                for (InsuranceType type : InsuranceType.values()) {
                    new Matter(policies, region, scene, type).line(year, today).ifPresent(lines::add);
                }
            }
        }
        return new GrassrootsRatios(region, lines);
    }

    /** One scene and insurance in a region. */
    private record Matter(List<BenefitPolicy> policies, String region, Scene scene, InsuranceType type) {
        private Optional<BenefitPolicy> on(InstitutionLevel level, LocalDate day) {
            List<BenefitPolicy> same = policies.stream()
                    .filter(one -> one.scene() == scene && one.level() == level && one.insuranceType() == type)
                    .toList();
            return Versions.applying(same, region, day);
        }

        private Optional<Line> line(int year, LocalDate today) {
            LocalDate end = LocalDate.of(year, 12, 31);
            LocalDate day = end.isAfter(today) ? today : end;
            return on(InstitutionLevel.GRASSROOTS, day)
                    .map(held -> new Line(
                            year,
                            day,
                            scene,
                            type,
                            held.ratio(),
                            above(held, on(InstitutionLevel.GRASSROOTS, LocalDate.of(year - 1, 12, 31))),
                            above(held, on(InstitutionLevel.LEVEL_3, day)),
                            held.validity().issuingBody(),
                            held.validity().document()));
        }

        private static BigDecimal above(BenefitPolicy held, Optional<BenefitPolicy> other) {
            return other.map(one -> held.ratio().subtract(one.ratio())).orElse(null);
        }
    }
}
