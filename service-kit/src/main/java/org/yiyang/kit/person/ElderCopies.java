package org.yiyang.kit.person;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.database.ListQuery;

/**
 * The table of a service's copies of elders, as far as it is the same in each: under which ids one person may be named. A person
 * has one record that goes on (the survivor) and perhaps others that were merged into it; whichever is named, all are meant.
 */
public abstract class ElderCopies<E extends ElderCopy> {
    /** More than one person ever had records; a circle would be a mistake elsewhere. */
    private static final int MERGERS_MAX = 20;

    private final EntityManager entities;
    private final Class<E> entity;
    private final String authorising;
    private final String mergedInto;
    private final String mergedWith;

    /** For CDI's proxies. */
    protected ElderCopies() {
        this(null, null, "");
    }

    /** Of an entity and the name by which queries call it. */
    protected ElderCopies(EntityManager entities, Class<E> entity, String name) {
        this.entities = entities;
        this.entity = entity;
        this.authorising = "select distinct e.id from " + name + " e join e.authorisations a"
                + " where a.person = :account and a.scope in :scopes and (a.validUntil is null or a.validUntil >= :day)"
                + " and e.mergedIntoId is null order by e.id";
        this.mergedInto = "select e.id from " + name + " e where e.mergedIntoId = :id";
        this.mergedWith = "select e from " + name
                + " e where e.mergedIntoId in :some or (e.id in :some and e.mergedIntoId is not null)";
    }

    /**
     * The surviving record of an elder: its own, or the one into which it was merged, however often; known here or not.
     */
    public UUID survivorOf(UUID id) {
        UUID now = id;
        for (int i = 0; now != null && i < MERGERS_MAX; i++) {
            E known = entities.find(entity, now);
            if (known == null || known.mergedIntoId() == null) {
                return now;
            }
            now = known.mergedIntoId();
        }
        return now;
    }

    /**
     * Whether {@link #survivorOf} is certain: not for an elder who is
     * unknown here, or was erased together with the merger.
     */
    public boolean knows(UUID id) {
        E known = id == null ? null : entities.find(entity, id);
        return known != null && !known.erased();
    }

    /**
     * The ids under which an elder may be named, none for somebody unidentified:
     * first that of the surviving record, then those merged into it.
     */
    public List<UUID> namesOf(UUID id) {
        if (id == null) {
            return List.of();
        }
        UUID survivor = survivorOf(id);
        List<UUID> names = new ArrayList<>(List.of(survivor));
        names.addAll(entities.createQuery(mergedInto, UUID.class)
                .setParameter("id", survivor)
                .getResultList());
        return names;
    }

    /** The same of several elders; as many statements as records of one person were merged one into the other. */
    public Set<UUID> namesOf(Collection<UUID> some) {
        Set<UUID> names = new TreeSet<>(some);
        List<UUID> next = List.copyOf(names);
        for (int i = 0; i < MERGERS_MAX && !next.isEmpty(); i++) {
            next = ListQuery.of(entities, mergedWith, entity, "some", next).getResultList().stream()
                    .flatMap(one -> Stream.of(one.id(), one.mergedIntoId()))
                    .filter(names::add)
                    .toList();
        }
        return names;
    }

    /**
     * The elders who have authorised an account for one of these scopes on the day (of many the first), under each id
     * under which one may be named. The authorisation of the surviving record counts, that of a record merged into it
     * no longer does.
     */
    public Set<UUID> authorising(String account, LocalDate day, List<String> scopes, int most) {
        List<UUID> found = ListQuery.of(entities, authorising, UUID.class, "scopes", scopes)
                .setParameter("account", account)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
        return namesOf(found);
    }
}
