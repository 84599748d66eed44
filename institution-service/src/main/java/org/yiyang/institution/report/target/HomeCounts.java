package org.yiyang.institution.report.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.yiyang.institution.figure.FigureBasis;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.report.IntegratedHomes;
import org.yiyang.institution.report.target.TargetReport.Reached;
import org.yiyang.institution.supervision.target.Metric;
import org.yiyang.institution.supervision.target.ValueSource;

/** What the register itself says of the targets on homes (养老机构), on a day, as known now. */
@ApplicationScoped
class HomeCounts {
    private static final Ratio.Shape MEDICAL =
            Ratio.percent(1, "有有效内设医疗机构的养老机构／有效备案的养老机构", "homes with a valid medical unit / homes with a valid filing");
    private static final Ratio.Shape GOVERNMENT = Ratio.percent(
            1,
            "医养结合的政府举办养老机构（两证齐全，或与医疗机构协议、托管、设点、引进合作）／有效备案的政府举办养老机构（公办、公建民营）",
            "government-run homes with both certificates or a medical partner / with a valid filing (public, or built so)");
    private static final FigureBasis PUBLIC_HOMES =
            new FigureBasis("医养结合的公办养老机构（两证齐全或有合作医疗机构）", "public homes with both certificates or a medical partner");
    private final Register register;
    private final IntegratedHomes integrated;

    HomeCounts(Register register, IntegratedHomes integrated) {
        this.register = register;
        this.integrated = integrated;
    }

    /** What some homes have reached of a metric, as they were on a day. */
    static Reached of(Metric metric, List<Registered> homes, IntegratedHomes.Integrated ways, LocalDate day) {
        if (metric == Metric.INTEGRATED_PUBLIC_HOMES) {
            long integrated = count(publicOnes(homes), home -> ways.holds(home.id()));
            return new Reached(
                    BigDecimal.valueOf(integrated), integrated, null, 0, PUBLIC_HOMES, day, ValueSource.REGISTER, null);
        }
        boolean all = metric == Metric.HOME_MEDICAL_COVERAGE;
        List<Registered> some = all ? homes : governmentRun(homes);
        long reached = count(some, home -> all ? home.dualCertified() : ways.holds(home.id()));
        Ratio ratio = (all ? MEDICAL : GOVERNMENT).of(reached, some.size());
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
    List<Registered> homes(String region, LocalDate day) {
        return register.working(region, day).stream()
                .filter(one -> one.category().kind() == InstitutionKind.CARE)
                .filter(one -> one.category() != InstitutionCategory.DAY_CARE_CENTRE)
                .toList();
    }

    /** In which ways the homes of a region integrate medical care. */
    IntegratedHomes.Integrated integrated(String region, LocalDate day) {
        return integrated.on(region, day);
    }

    static List<Registered> publicOnes(List<Registered> homes) {
        return homes.stream().filter(one -> one.ownership() == Ownership.PUBLIC).toList();
    }

    private static List<Registered> governmentRun(List<Registered> homes) {
        return homes.stream()
                .filter(one ->
                        one.ownership() == Ownership.PUBLIC || one.ownership() == Ownership.PUBLIC_BUILT_PRIVATE_RUN)
                .toList();
    }

    static long count(List<Registered> homes, Predicate<Registered> meant) {
        return homes.stream().filter(meant).count();
    }
}
