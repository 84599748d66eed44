package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.supervision.inspection.InspectionCounts;
import org.yiyang.kit.caller.Call;

/** Computes R18. */
@ApplicationScoped
public class SupervisionReports {
    private static final Ratio.Shape INSPECTED = Ratio.percent(
            1, "已实施督查／截至当日计划督查（不含取消）", "inspections made / planned up to the day, cancelled ones left out");
    private static final Ratio.Shape REVIEWED = Ratio.percent(
            1,
            "已评定年度评估／当日执业的养老机构和两证齐全机构（所在地区开展年度评估）",
            "reviews concluded / homes at work and institutions with both certificates on the day, where reviews are held");
    private final InspectionCounts inspections;
    private final AnnualReviewRepository reviews;
    private final Register register;
    private final ReviewRules rules;
    private final Clock clock;

    SupervisionReports(
            InspectionCounts inspections,
            AnnualReviewRepository reviews,
            Register register,
            ReviewRules rules,
            Clock clock) {
        this.inspections = inspections;
        this.reviews = reviews;
        this.register = register;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Inspections and reviews of a year.
     *
     * @param asOf null for the year's last day, or today if that is still to come
     */
    public SupervisionReport of(String region, int year, LocalDate asOf) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        LocalDate day = asOf != null ? asOf : today.isBefore(end) ? today : end;
        InspectionCounts.Counted counted = inspections.of(region, year, day);
        List<Registered> due = register.working(region, day).stream()
                .filter(one -> one.dualCertified() || one.category().in(CategoryGroup.RESIDENTIAL_CARE))
                .filter(one -> rules.held(one.regionCode(), day))
                .toList();
        Set<UUID> done = new HashSet<>(reviews.reviewed(region, year, day));
        long reviewed = due.stream().filter(one -> done.contains(one.id())).count();
        return new SupervisionReport(
                region,
                year,
                day,
                clock.instant(),
                INSPECTED.of(counted.done(), counted.due()),
                counted.openRectifications(),
                counted.overdueRectifications(),
                REVIEWED.of(reviewed, due.size()));
    }
}
