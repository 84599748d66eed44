package org.yiyang.institution.supervision.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.refusal.Refused;

/** Other registers may cite policy documents that the caller may read: those of its region and of the regions above. */
@ApplicationScoped
public class Citations {
    private static final String COUNT = "select count(d) from PolicyDocument d where ";
    private static final String REGION = "d.entry.regionCode";
    private final EntityManager entities;

    Citations(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses a document that does not exist, was withdrawn or applies elsewhere.
     *
     * @param document null if nothing is cited
     * @param pointer the field that cites
     */
    public void mustStand(Scope scope, UUID document, String pointer) {
        if (document != null && !stands(scope, document)) {
            throw new Refused(PolicyRefusal.UNKNOWN, document).at(pointer);
        }
    }

    private boolean stands(Scope scope, UUID document) {
        ScopedQuery where = ScopedQuery.within(scope)
                .region(REGION)
                .above(REGION)
                .and("d.id = :id", "id", document)
                .and("d.standing = EntryStatus.CURRENT");
        TypedQuery<Long> count = entities.createQuery(COUNT + where.text(), Long.class);
        where.values().forEach(count::setParameter);
        return count.getSingleResult() > 0;
    }
}
