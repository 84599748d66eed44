package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.yiyang.contract.count.Count;
import org.yiyang.contract.count.CountMarks;
import org.yiyang.contract.count.CountSums;
import org.yiyang.contract.figure.Share;
import org.yiyang.contract.indicator.Indicators;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Label;

/** How many elders have a family doctor, and how many renew. */
@ApplicationScoped
class FamilyDoctorReports {
    private static final Label COVERAGE =
            new Label("有效签约人数／常住人口数（参数）", "people signed / permanent residents by the region's parameter");
    private static final Label OF_KNOWN =
            new Label("有效签约老人／本系统登记的在世老人", "elders signed / living elders registered here");
    private static final Label OF_GIVEN =
            new Label("有效签约老人／所给人口数", "elders signed / the number of people that was given");
    private static final Label PRIORITY = new Label(
            "重点人群有效签约老人／重点人群人数（所给或参数）", "signed elders of priority groups / their number, given or by the parameter");
    private static final Label RENEWAL =
            new Label("已续签的签约／近十二个月到期的签约", "years renewed / years that ended in twelve months");
    private static final String TEAMS =
            "select count(t.id) from Team t where t.regionCode like :region and t.status = :active";
    private final EntityManager entities;
    private final CountSums sums;
    private final ElderCounts counts;
    private final Indicators indicators;
    private final Parameters parameters;
    private final Clock clock;

    FamilyDoctorReports(
            EntityManager entities,
            CountSums sums,
            ElderCounts counts,
            Indicators indicators,
            Parameters parameters,
            Clock clock) {
        this.entities = entities;
        this.sums = sums;
        this.counts = counts;
        this.indicators = indicators;
        this.parameters = parameters;
        this.clock = clock;
    }

    FamilyDoctorReport on(String region, LocalDate day, EligiblePeople people) {
        Map<String, Count> known = sums.of(counts, region, CountMarks.EVER, day);
        Count signed = known.getOrDefault(ElderCounts.SIGNED, Count.NONE);
        Count years =
                sums.of(counts, region, day.minusYears(1).plusDays(1), day).getOrDefault(ElderCounts.ENDED, Count.NONE);
        return new FamilyDoctorReport(
                region,
                day,
                clock.instant(),
                entities.createQuery(TEAMS, Long.class)
                        .setParameter("region", region + "%")
                        .setParameter("active", TeamStatus.ACTIVE)
                        .getSingleResult(),
                people.all() == null
                        ? Share.of(
                                signed.first(),
                                known.getOrDefault(ElderCounts.LIVING, Count.NONE)
                                        .first(),
                                OF_KNOWN)
                        : Share.of(signed.first(), people.all(), OF_GIVEN),
                Share.of(signed.first(), number(FamilyDoctorParameter.FAMILY_DOCTOR_PEOPLE, region, day), COVERAGE),
                Share.of(
                        signed.second(),
                        people.priority() == null
                                ? number(FamilyDoctorParameter.FAMILY_DOCTOR_PRIORITY_PEOPLE, region, day)
                                : people.priority(),
                        PRIORITY),
                Share.of(years.second(), years.first(), RENEWAL));
    }

    private long number(FamilyDoctorParameter parameter, String region, LocalDate day) {
        return parameters.integer(parameter, region, day);
    }

    /** Publishes the rates for the policy targets; one that is published again for the same day is corrected. */
    FamilyDoctorReport publish(Call call, String region, LocalDate day, EligiblePeople people) {
        FamilyDoctorReport report = on(region, day, people);
        publishRate(call, "FAMILY_DOCTOR_SIGNING", report, report.signing());
        publishRate(call, "FAMILY_DOCTOR_COVERAGE", report, report.coverage());
        publishRate(call, "FAMILY_DOCTOR_PRIORITY", report, report.priority());
        publishRate(call, "FAMILY_DOCTOR_RENEWAL", report, report.renewal());
        return report;
    }

    /** A rate whose denominator is 0 has no value to publish. */
    private void publishRate(Call call, String metric, FamilyDoctorReport report, Share share) {
        if (share.denominator() > 0) {
            indicators.publish(
                    call,
                    new Indicators.Of(metric, report.region(), report.asOf()),
                    new Indicators.Value(
                            share.numerator(),
                            share.denominator(),
                            share.basis().zh(),
                            share.basis().en()));
        }
    }
}
