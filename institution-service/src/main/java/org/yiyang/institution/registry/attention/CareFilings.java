package org.yiyang.institution.registry.attention;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.attention.AttentionQueries.Ahead;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.FilingStart;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.parameter.Parameters;

/**
 * Homes that should have filed as such (养老机构备案) or must soon: 养老机构管理办法 counts from the first resident, a region
 * may count from the registration (Guangdong does).
 */
@ApplicationScoped
class CareFilings {
    private static final int AT_ONCE = 500;
    private static final List<InstitutionCategory> HOMES = Stream.of(InstitutionCategory.values())
            .filter(one -> one.in(CategoryGroup.RESIDENTIAL_CARE))
            .toList();
    private static final String NEVER_FILED = "select i.id, i.entry.name, i.entry.regionCode, i.entry.openedOn,"
            + " r.validFrom from Institution i join i.registrations r where r.supersededAt is null and not exists"
            + " (select 1 from i.registrations e where e.supersededAt is null and e.validFrom < r.validFrom)"
            + " and i.entry.parentId is null and i.status <> org.yiyang.institution.registry.entry.InstitutionStatus.CLOSED"
            + " and i.entry.category in :homes and not exists (select 1 from i.qualifications q join q.periods p"
            + " where q.kind = org.yiyang.institution.registry.entry.QualificationKind.CARE_FILING and p.supersededAt is null"
            + " and p.state = org.yiyang.institution.registry.entry.QualificationState.VALID) and ";
    private final EntityManager entities;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Clock clock;
    private final List<FirstResidents> knowing;

    CareFilings(
            EntityManager entities,
            Parameters parameters,
            Calendars calendars,
            Clock clock,
            @All List<FirstResidents> knowing) {
        this.entities = entities;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
        this.knowing = knowing;
    }

    /** A home that was never filed, with the first day of which the register knows it. */
    @Schema(name = "CareFilingHome")
    record Home(UUID id, String name, String regionCode, LocalDate openedOn, LocalDate registeredOn) {}

    /** The filing that a home owes. */
    @Schema(name = "CareFilingOwed")
    record Owed(Home home, FilingStart countedFrom, LocalDate countedOn, DueDay due) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    /** Those whose filing is due within so many days or overdue, by their ids. */
    List<Owed> owed(Call call, Ahead ahead, boolean overdueOnly) {
        LocalDate until = overdueOnly ? today().minusDays(1) : today().plusDays(ahead.days());
        CareFilingRules rules = CareFilingRules.of(parameters, calendars);
        List<Owed> found = new ArrayList<>();
        UUID after = ahead.after();
        List<Home> homes;
        do {
            homes = neverFiled(call, ahead.region(), after);
            Map<UUID, LocalDate> lived = firstResidents(homes);
            homes.stream()
                    .flatMap(home -> owed(rules, home, lived.get(home.id())).stream())
                    .filter(owed -> !owed.due().day().isAfter(until))
                    .forEach(found::add);
            after = homes.isEmpty() ? null : homes.get(homes.size() - 1).id();
        } while (homes.size() == AT_ONCE && found.size() < ahead.limit());
        return found.stream().limit(ahead.limit()).toList();
    }

    /** When the filing of homes that were never filed is due, by id; the next ones after one. */
    Map<UUID, Optional<LocalDate>> dues(Call call, UUID after) {
        CareFilingRules rules = CareFilingRules.of(parameters, calendars);
        List<Home> homes = neverFiled(call, "", after);
        Map<UUID, LocalDate> lived = firstResidents(homes);
        Map<UUID, Optional<LocalDate>> dues = new LinkedHashMap<>();
        homes.forEach(home -> dues.put(
                home.id(),
                owed(rules, home, lived.get(home.id())).map(owed -> owed.due().day())));
        return dues;
    }

    private static Optional<Owed> owed(CareFilingRules rules, Home home, LocalDate reported) {
        return rules.due(home.regionCode(), home.registeredOn(), earlier(home.openedOn(), reported))
                .map(due -> new Owed(home, due.countedFrom(), due.countedOn(), due.day()));
    }

    private List<Home> neverFiled(Call call, String region, UUID after) {
        ScopedQuery where = ScopedQuery.within(call.scope())
                .region("i.entry.regionCode")
                .institution("i.id")
                .and("i.entry.regionCode like :region", "region", region + "%")
                .andIfGiven("i.id > :after", "after", after);
        TypedQuery<Home> query =
                ListQuery.of(entities, NEVER_FILED + where.text() + " order by i.id", Home.class, "homes", HOMES);
        where.values().forEach(query::setParameter);
        return query.setMaxResults(AT_ONCE).getResultList();
    }

    /** What was reported of residents or said of them in an application; the day of opening stands in the entry. */
    private Map<UUID, LocalDate> firstResidents(List<Home> homes) {
        Map<UUID, LocalDate> first = new HashMap<>();
        if (!homes.isEmpty()) {
            List<UUID> ids = homes.stream().map(Home::id).toList();
            knowing.stream()
                    .flatMap(one -> one.known(ids).stream())
                    .forEach(lived -> first.merge(lived.home(), lived.day(), CareFilings::earlier));
        }
        return first;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
