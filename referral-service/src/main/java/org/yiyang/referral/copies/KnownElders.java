package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;

/** What this service knows of elders. */
@ApplicationScoped
public class KnownElders {
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

    /** Keeps the copy as it is until the running transaction ends, as {@code KnownInstitutions.hold} does. */
    public void hold(UUID id) {
        entities.createNativeQuery(
                        "select * from known_elder where id = :id or id = (select merged_into_id from known_elder where id = :id)"
                                + " lock in share mode",
                        KnownElder.class)
                .setParameter("id", Binary.of(id))
                .getResultList();
    }

    /**
     * The elders who have authorised an account for one of these scopes on the day, of many the first, under each id under which
     * one may be named: the word is that of the record that goes on, what one merged into it said counts no more.
     */
    public Set<UUID> authorising(String account, LocalDate day, List<String> scopes, int most) {
        List<UUID> authorising = ListQuery.of(entities, AUTHORISING, UUID.class, "scopes", scopes)
                .setParameter("account", account)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
        return namesOf(authorising);
    }

    /** What is known of an elder; of one whose record was merged, what is known of the person by the record that goes on. */
    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id)).map(this::survivor);
    }

    private KnownElder survivor(KnownElder known) {
        UUID into = known.mergedIntoId();
        KnownElder survivor = into == null ? null : entities.find(KnownElder.class, into);
        return survivor == null ? known : survivor;
    }

    /** The ids under which an elder may be named: its own, and those of the records that were merged into it. */
    public List<UUID> namesOf(UUID id) {
        List<UUID> names = new ArrayList<>(List.of(id));
        names.addAll(entities.createQuery("select e.id from KnownElder e where e.mergedIntoId = :id", UUID.class)
                .setParameter("id", id)
                .getResultList());
        return names;
    }

    /** The same of several elders, whichever of their records is named; as many statements as records were merged in a row. */
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

    /** Under each id under which one of some elders may be named, as {@link #namesOf} has them, whose it is. */
    Map<UUID, UUID> byName(List<KnownElder> some) {
        Map<UUID, UUID> names = new HashMap<>();
        List<UUID> ids = some.stream().map(KnownElder::id).toList();
        ListQuery.of(
                        entities,
                        "select e from KnownElder e where e.mergedIntoId in :ids",
                        KnownElder.class,
                        "ids",
                        Binary.padded(ids))
                .getResultList()
                .forEach(merged -> names.put(merged.id(), merged.mergedIntoId()));
        ids.forEach(id -> names.put(id, id));
        return names;
    }
}
