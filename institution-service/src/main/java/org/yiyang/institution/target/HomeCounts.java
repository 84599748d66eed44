package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.Ownership;
import org.yiyang.institution.WorkingInstitutions;
import org.yiyang.institution.WorkingInstitutions.Working;
import org.yiyang.institution.report.Basis;
import org.yiyang.institution.report.Ratio;
import org.yiyang.institution.target.TargetReport.Reached;

/** What the register itself says of the targets on homes (养老机构), on a day, as known now. */
@ApplicationScoped
class HomeCounts {
    private static final Ratio.Shape MEDICAL =
            Ratio.percent(1, "有有效内设医疗机构的养老机构／有效备案的养老机构", "homes with a valid medical unit / homes with a valid filing");
    private static final Ratio.Shape GOVERNMENT = Ratio.percent(
            1,
            "两证齐全的政府举办养老机构／有效备案的政府举办养老机构（公办、公建民营）",
            "government-run homes with both certificates / with a valid filing (public, or publicly built)");
    private static final Basis PUBLIC_HOMES = new Basis("两证齐全的公办养老机构", "public homes with both certificates");
    private final WorkingInstitutions institutions;

    HomeCounts(WorkingInstitutions institutions) {
        this.institutions = institutions;
    }

    /** What some homes have reached of a metric, as they were on a day. */
    static Reached of(Metric metric, List<Working> homes, LocalDate day) {
        if (metric == Metric.INTEGRATED_PUBLIC_HOMES) {
            long integrated = integrated(publicOnes(homes));
            return new Reached(
                    BigDecimal.valueOf(integrated), integrated, null, 0, PUBLIC_HOMES, day, ValueSource.REGISTER, null);
        }
        boolean all = metric == Metric.HOME_MEDICAL_COVERAGE;
        List<Working> some = all ? homes : governmentRun(homes);
        Ratio ratio = (all ? MEDICAL : GOVERNMENT).of(integrated(some), some.size());
        return new Reached(
                ratio.value(),
                ratio.numerator(),
                ratio.denominator(),
                ratio.decimals(),
                ratio.basis(),
                day,
                ValueSource.REGISTER,
                null);
    }

    /** Homes where people live, with a valid filing; a day-care centre is none. */
    List<Working> homes(String region, LocalDate day) {
        return institutions.on(region, day).stream()
                .filter(one -> one.category().kind() == InstitutionKind.CARE)
                .filter(one -> one.category() != InstitutionCategory.DAY_CARE_CENTRE)
                .toList();
    }

    static List<Working> publicOnes(List<Working> homes) {
        return homes.stream().filter(one -> one.ownership() == Ownership.PUBLIC).toList();
    }

    private static List<Working> governmentRun(List<Working> homes) {
        return homes.stream()
                .filter(one ->
                        one.ownership() == Ownership.PUBLIC || one.ownership() == Ownership.PUBLIC_BUILT_PRIVATE_RUN)
                .toList();
    }

    static long integrated(List<Working> homes) {
        return homes.stream().filter(Working::dualCertified).count();
    }
}
