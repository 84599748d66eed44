package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.person.ElderCopies;

/** What this service knows of elders. */
@ApplicationScoped
public class KnownElders extends ElderCopies<KnownElder> {
    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        super(entities, KnownElder.class, "KnownElder");
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

    /** What is known of an elder; of one whose record was merged, what is known of the person by the record that goes on. */
    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id)).map(this::survivor);
    }

    private KnownElder survivor(KnownElder known) {
        UUID into = known.mergedIntoId();
        KnownElder survivor = into == null ? null : entities.find(KnownElder.class, into);
        return survivor == null ? known : survivor;
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
