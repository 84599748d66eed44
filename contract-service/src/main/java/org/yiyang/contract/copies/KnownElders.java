package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.database.ListQuery;

/** The table of the elders that are known here. */
@ApplicationScoped
public class KnownElders {
    private static final String RESIDENTS = "select count(e.id) from KnownElder e where e.id in :some"
            + " and e.residenceInstitutionId = :home and e.status <> 'ERASED'"
            + " and (e.deceasedOn >= :day or (e.deceasedOn is null and e.status <> 'DECEASED'))";
    private static final String LIVING =
            "select count(e.id) from KnownElder e where e.regionCode like :region and e.status not in ('DECEASED', 'ERASED')"
                    + " and e.deceasedOn is null and e.mergedIntoId is null";
    private static final String LIVING_AMONG = "select e.id, e.regionCode from KnownElder e where e.id in :some"
            + " and e.regionCode is not null and e.status not in ('DECEASED', 'ERASED') and e.deceasedOn is null"
            + " and e.mergedIntoId is null";
    private static final String AUTHORISING = "select distinct e.id from KnownElder e join e.authorisations a"
            + " where a.person = :account and a.scope in :scopes and (a.validUntil is null or a.validUntil >= :day)"
            + " and e.mergedIntoId is null"
            + " order by e.id";
    private static final String MERGED_WITH =
            "select e from KnownElder e where e.mergedIntoId in :some or (e.id in :some and e.mergedIntoId is not null)";
    /** More than one person ever had records; a circle would be a mistake elsewhere. */
    private static final int MERGERS_MAX = 20;

    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id));
    }

    /** Under which record an elder goes on: its own, or the one into which it was merged, however often. */
    public UUID survivorOf(UUID id) {
        UUID now = id;
        for (int i = 0; i < MERGERS_MAX; i++) {
            UUID into = find(now).map(KnownElder::mergedIntoId).orElse(null);
            if (into == null) {
                return now;
            }
            now = into;
        }
        return now;
    }

    /**
     * The elders who have authorised an account for one of these scopes on the day, of many the first, under each id under which
     * one may be named: the word is that of the record that goes on, what one merged into it said counts no more.
     */
    Set<UUID> authorising(String account, LocalDate day, List<String> scopes, int most) {
        List<UUID> authorising = ListQuery.of(entities, AUTHORISING, UUID.class, "scopes", scopes)
                .setParameter("account", account)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
        return namesOf(authorising);
    }

    /** The ids under which an elder may be named: that of the record that goes on, and those merged into it. */
    public List<UUID> namesOf(UUID id) {
        UUID survivor = survivorOf(id);
        List<UUID> names = new ArrayList<>(List.of(survivor));
        names.addAll(entities.createQuery("select e.id from KnownElder e where e.mergedIntoId = :id", UUID.class)
                .setParameter("id", survivor)
                .getResultList());
        return names;
    }

    /** The same of several elders; as many statements as records of one person were merged one into the other. */
    public Set<UUID> namesOf(Collection<UUID> some) {
        Set<UUID> names = new TreeSet<>(some);
        List<UUID> next = List.copyOf(names);
        for (int i = 0; i < MERGERS_MAX && !next.isEmpty(); i++) {
            next = ListQuery.of(entities, MERGED_WITH, KnownElder.class, "some", next).getResultList().stream()
                    .flatMap(one -> Stream.of(one.id(), one.mergedIntoId()))
                    .filter(names::add)
                    .toList();
        }
        return names;
    }

    /** How many of these live in a home, or lived there until they died, on a day or after it. */
    public long residentsAmong(Collection<UUID> some, UUID home, LocalDate day) {
        return some.isEmpty()
                ? 0
                : ListQuery.of(entities, RESIDENTS, Long.class, "some", some)
                        .setParameter("home", home)
                        .setParameter("day", day)
                        .getSingleResult();
    }

    /** Those of some elders who are known and have not died, with the regions where they live. */
    public Map<UUID, String> livingAmong(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : entities.createQuery(LIVING_AMONG, Object[].class).setParameter("some", some).getResultList().stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** How many elders of a region are known and have not died. */
    public long livingIn(String region) {
        return entities.createQuery(LIVING, Long.class)
                .setParameter("region", region + "%")
                .getSingleResult();
    }
}
