package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.contract.figure.Share;
import org.yiyang.contract.indicator.Indicators;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Label;

/** How many elders have a family doctor, and how many renew. */
@ApplicationScoped
class FamilyDoctorReports {
    private static final String SIGNING = "FAMILY_DOCTOR_SIGNING";
    private static final Label OF_KNOWN =
            new Label("有效签约老人／本系统登记的在世老人", "elders signed / living elders registered here");
    private static final Label OF_GIVEN =
            new Label("有效签约老人／所给人口数", "elders signed / the number of people that was given");
    private static final Label PRIORITY =
            new Label("重点人群有效签约老人／所给重点人群人数", "signed elders of priority groups / their number that was given");
    private static final Label RENEWAL =
            new Label("已续签的签约／近十二个月到期的签约", "years renewed / years that ended in twelve months");
    private static final String SIGNED = "select count(distinct c.elderId) from DoctorContract c join c.terms t"
            + " where c.regionCode like :region and t.days.startsOn <= :day and t.days.endsOn >= :day"
            + " and (t.cutOn is null or t.cutOn >= :day)";
    private static final String ENDED = "select count(t.id) from DoctorContract c join c.terms t"
            + " where c.regionCode like :region and t.days.endsOn > :since and t.days.endsOn <= :day and t.cutOn is null";
    private static final String RENEWED = " and exists (select n.id from DoctorContract d join d.terms n"
            + " where d.id = c.id and n.days.startsOn > t.days.endsOn)";
    private static final String TEAMS =
            "select count(t.id) from Team t where t.regionCode like :region and t.status = :active";
    private final EntityManager entities;
    private final KnownElders elders;
    private final Indicators indicators;
    private final Clock clock;

    FamilyDoctorReports(EntityManager entities, KnownElders elders, Indicators indicators, Clock clock) {
        this.entities = entities;
        this.elders = elders;
        this.indicators = indicators;
        this.clock = clock;
    }

    FamilyDoctorReport on(String region, LocalDate day, EligiblePeople people) {
        long signed = signed(SIGNED, region, day);
        long first = signed(SIGNED + " and c.priorityGroup = true", region, day);
        return new FamilyDoctorReport(
                region,
                day,
                clock.instant(),
                entities.createQuery(TEAMS, Long.class)
                        .setParameter("region", region + "%")
                        .setParameter("active", TeamStatus.ACTIVE)
                        .getSingleResult(),
                people.all() == null
                        ? Share.of(signed, elders.livingIn(region), OF_KNOWN)
                        : Share.of(signed, people.all(), OF_GIVEN),
                Share.of(first, people.priority() == null ? 0 : people.priority(), PRIORITY),
                Share.of(ended(ENDED + RENEWED, region, day), ended(ENDED, region, day), RENEWAL));
    }

    /** Tells the signing rate to whoever keeps the policy targets; told again for the same day, it is corrected. */
    FamilyDoctorReport tell(Call call, String region, LocalDate day, EligiblePeople people) {
        FamilyDoctorReport report = on(region, day, people);
        Share signing = report.signing();
        indicators.tell(
                call,
                new Indicators.Of(SIGNING, region, day),
                new Indicators.Value(
                        signing.numerator(),
                        signing.denominator(),
                        signing.basis().zh(),
                        signing.basis().en()));
        return report;
    }

    private long signed(String text, String region, LocalDate day) {
        return entities.createQuery(text, Long.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getSingleResult();
    }

    private long ended(String text, String region, LocalDate day) {
        return entities.createQuery(text, Long.class)
                .setParameter("region", region + "%")
                .setParameter("since", day.minusYears(1))
                .setParameter("day", day)
                .getSingleResult();
    }
}
