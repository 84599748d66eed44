package org.yiyang.referral.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What this service knows of elders. */
@ApplicationScoped
public class KnownElders {
    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id));
    }
}
