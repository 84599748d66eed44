package org.yiyang.referral.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.history.Binary;

/** What this service knows of institutions. */
@ApplicationScoped
public class KnownInstitutions {
    private static final String LICENSED = " and exists (select 1 from i.licences l where l.validFrom <= :day"
            + " and (l.validTo is null or l.validTo > :day)) and i.status not in ('SUSPENDED', 'CLOSED')";
    private final EntityManager entities;

    KnownInstitutions(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownInstitution> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownInstitution.class, id));
    }

    /** Whether it had a valid medical licence or filing on the day, and has not stopped work. */
    public boolean licensed(UUID id, LocalDate day) {
        return entities.createQuery("select count(i) from KnownInstitution i where i.id = :id" + LICENSED, Long.class)
                        .setParameter("id", id)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /**
     * Keeps the copies of two institutions as they are until the running transaction ends, so that a change heard meanwhile
     * sees what the transaction has written.
     */
    public void hold(UUID one, UUID other) {
        entities.createNativeQuery("select id from known_institution where id in (:one, :other) order by id"
                        + " lock in share mode")
                .setParameter("one", Binary.of(one))
                .setParameter("other", Binary.of(other))
                .getResultList();
    }

    /** The medical units inside a home that may treat on the day. */
    public List<KnownInstitution> unitsOf(UUID home, LocalDate day) {
        return entities.createQuery(
                        "select i from KnownInstitution i where i.parentId = :home and i.side = :side" + LICENSED
                                + " order by i.id",
                        KnownInstitution.class)
                .setParameter("home", home)
                .setParameter("side", InstitutionSide.MEDICAL)
                .setParameter("day", day)
                .getResultList();
    }
}
