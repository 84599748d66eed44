package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Binary;

/** What this service knows of elders. */
@ApplicationScoped
public class KnownElders {
    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the copy as it is until the running transaction ends, as {@code KnownInstitutions.hold} does. */
    public void hold(UUID id) {
        entities.createNativeQuery("select * from known_elder where id = :id lock in share mode", KnownElder.class)
                .setParameter("id", Binary.of(id))
                .getResultList();
    }

    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id));
    }
}
