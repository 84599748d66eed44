package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;

/** What others ask of agreements to hold what is done against what was agreed. */
@ApplicationScoped
public class ServedAgreements {
    /** The kind of the aggregates whose changes may change what is read here. */
    public static final String KIND = Agreement.KIND;

    private static final String EFFECTIVE =
            " from Agreement a join a.periods p where p.supersededAt is null" + " and p.state = :effective";
    private static final String IN_FORCE = EFFECTIVE + " and a.entry.regionCode like :region and p.validFrom < :after"
            + " and (p.validTo is null or p.validTo > :from)";
    private static final String DAYS = "select a.id, p.validFrom, p.validTo" + EFFECTIVE + " and a.id in :ids";
    private static final String PROMISES =
            "select a.id, m from Agreement a join a.promises m where a.id in :ids order by m.item";
    private static final String AMENDED = "select a.id, m from Agreement a join a.amendments m where a.id in :ids"
            + " and m.inForceOn is not null order by m.inForceOn, m.id";
    private static final String ENTRIES = "select a.id, a.entry.number, a.entry.medicalId, a.entry.careId,"
            + " a.entry.regionCode from Agreement a where a.id in :ids order by a.id";
    private static final String POSTED = "select s.role, count(s.id) from Agreement a join a.periods p"
            + " join a.postings s where a.entry.regionCode like :region and p.supersededAt is null"
            + " and p.state = :effective and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)"
            + " and s.validFrom <= :day and (s.validTo is null or s.validTo > :day) group by s.role";
    private final EntityManager entities;
    private final AgreementRepository repository;

    ServedAgreements(EntityManager entities, AgreementRepository repository) {
        this.entities = entities;
        this.repository = repository;
    }

    /**
     * An agreement as its performance is measured.
     *
     * @param promises what was promised at any time
     * @param effective the days on which it was in force, as known now
     */
    public record Served(
            UUID id,
            String number,
            UUID medicalId,
            UUID careId,
            String regionCode,
            List<HeldPromise> promises,
            Days effective) {}

    /** One within a caller's scope. */
    public Optional<Served> find(Scope scope, UUID id) {
        return repository
                .find(scope, id)
                .flatMap(one -> read(List.of(one.id())).stream().findFirst());
    }

    /** Those of a number within a caller's scope; another city may have the same number. */
    public List<Served> numbered(Scope scope, String number) {
        AgreementRepository.Filter filter = new AgreementRepository.Filter(null, null, null, number, null);
        return read(repository.list(scope, filter, null, 2).stream()
                .map(Agreement::id)
                .toList());
    }

    /** Those of a region that were in force on some day from one day to another, both included. */
    public List<Served> inForce(String region, LocalDate from, LocalDate to) {
        return read(entities.createQuery("select distinct a.id" + IN_FORCE, UUID.class)
                .setParameter("effective", AgreementInForceState.EFFECTIVE)
                .setParameter("region", region + "%")
                .setParameter("from", from)
                .setParameter("after", to.plusDays(1))
                .getResultList());
    }

    /** Several, whoever asks. */
    public List<Served> all(Collection<UUID> ids) {
        return read(ids);
    }

    private List<Served> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Days.Span>> days = rows(DAYS, ids, true).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new Days.Span((LocalDate) row[1], (LocalDate) row[2]), Collectors.toList())));
        Map<UUID, List<HeldPromise>> promises = promises(ids);
        return rows(ENTRIES, ids, false).stream()
                .map(row -> new Served(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        promises.getOrDefault((UUID) row[0], List.of()),
                        days.getOrDefault((UUID) row[0], List.of()).stream()
                                .map(span -> Days.between(span.from(), span.to()))
                                .reduce(Days.NONE, Days::or)))
                .toList();
    }

    /** What is promised now of those that were never amended; of the others what was at each time. */
    private Map<UUID, List<HeldPromise>> promises(Collection<UUID> ids) {
        Map<UUID, List<Amendment>> amended = rows(AMENDED, ids, false).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Amendment) row[1], Collectors.toList())));
        Map<UUID, Set<Promise>> now = rows(PROMISES, ids, false).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (Promise) row[1], Collectors.toSet())));
        Map<UUID, List<HeldPromise>> held = new HashMap<>();
        now.forEach((id, promises) -> held.put(id, HeldPromise.of(promises, List.of())));
        amended.forEach((id, all) -> held.put(
                id,
                HeldPromise.of(
                        all.get(0).promisedBefore(),
                        all.stream().map(Amendment::promised).toList())));
        return held;
    }

    private List<Object[]> rows(String text, Collection<UUID> ids, boolean effective) {
        var query = entities.createQuery(text, Object[].class).setParameter("ids", ids);
        return (effective ? query.setParameter("effective", AgreementInForceState.EFFECTIVE) : query).getResultList();
    }

    /** How many are posted on a day under agreements in force, by role. */
    public Map<PostedRole, Long> posted(String region, LocalDate day) {
        Map<PostedRole, Long> posted = new TreeMap<>();
        entities
                .createQuery(POSTED, Object[].class)
                .setParameter("region", region + "%")
                .setParameter("effective", AgreementInForceState.EFFECTIVE)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .forEach(row -> posted.put((PostedRole) row[0], (Long) row[1]));
        return posted;
    }
}
