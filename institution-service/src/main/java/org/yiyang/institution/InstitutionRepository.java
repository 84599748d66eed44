package org.yiyang.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;
import org.yiyang.kit.history.Binary;

/** The table of institutions; every question is asked within a caller's scope. */
@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {

    Optional<Institution> find(Scope scope, UUID id) {
        Where where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    List<Institution> list(Scope scope, InstitutionSearch.Dated search, UUID after, int limit) {
        Where where = Where.within(scope)
                .region("i.entry.regionCode")
                .institution("i.id", "i.entry.parentId", "i.entry.operatedById")
                .andIfGiven("i.id > :after", "after", after);
        search.narrow(where);
        return find(search.from() + " where " + where.text() + " order by i.id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * One that nobody else can lock or change until the transaction ends.
     *
     * @throws OptimisticLockException if it was read before and has changed since, so that all is done again
     */
    Institution locked(UUID id) {
        Number version = (Number) getEntityManager()
                .createNativeQuery("select version from institution where id = :id for update")
                .setParameter("id", Binary.of(id))
                .getSingleResult();
        Institution found = findById(id);
        if (found.version() != version.longValue()) {
            throw new OptimisticLockException(found);
        }
        return found;
    }

    List<Institution> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<Institution> units(UUID parent) {
        return list("entry.parentId", parent);
    }

    Optional<Institution> withCode(String creditCode) {
        return find("entry.creditCode", creditCode).firstResultOptional();
    }

    Optional<Institution> unitNamed(UUID parent, String name) {
        return find("entry.parentId = ?1 and entry.name = ?2", parent, name).firstResultOptional();
    }

    private static Where visible(Scope scope) {
        return Where.within(scope).region("entry.regionCode").institution("id", "entry.parentId", "entry.operatedById");
    }
}
