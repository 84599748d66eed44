package org.yiyang.institution.supervision.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/** Has other registers cite policy documents; whose they are does not matter, since they are published. */
@ApplicationScoped
public class Citations {
    private static final String STANDING =
            "select count(d) from PolicyDocument d where d.id = :id and d.standing = EntryStatus.CURRENT";
    private final EntityManager entities;

    Citations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses to cite what is not there or was withdrawn.
     *
     * @param document null if nothing is cited
     * @param pointer the field that cites
     */
    public void mustStand(UUID document, String pointer) {
        if (document != null && !stands(document)) {
            throw new Refused(PolicyRefusal.UNKNOWN, document).at(pointer);
        }
    }

    private boolean stands(UUID document) {
        return entities.createQuery(STANDING, Long.class)
                        .setParameter("id", document)
                        .getSingleResult()
                > 0;
    }
}
