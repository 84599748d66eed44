package org.yiyang.institution.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Binary;

/** The table of institutions; every question is asked within a caller's scope. */
@ApplicationScoped
public class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {

    public Optional<Institution> find(Scope scope, UUID id) {
        ScopedQuery where = visible(scope).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    public List<Institution> list(Scope scope, InstitutionSearch.Dated search, UUID after, int limit) {
        ScopedQuery where = ScopedQuery.within(scope)
                .region("i.entry.regionCode")
                .institution("i.id", "i.entry.parentId", "i.entry.operatedById")
                .andIfGiven("i.id > :after", "after", after);
        search.narrow(where);
        return find(search.from() + " where " + where.text() + " order by i.id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The same of all, whoever asks: what the public entries of the register say is no secret of anybody. */
    public List<Institution> directory(Scope scope, InstitutionSearch.Dated search, UUID after, int limit) {
        ScopedQuery where = ScopedQuery.ofPublished(scope).andIfGiven("i.id > :after", "after", after);
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
    public Institution locked(UUID id) {
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

    public List<Institution> all(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public List<Institution> units(UUID parent) {
        return list("entry.parentId", parent);
    }

    /** What one operates now, units or not, without what is closed. */
    public List<Institution> operatedBy(UUID operator) {
        return list("entry.operatedById = ?1 and status <> ?2 order by id", operator, InstitutionStatus.CLOSED);
    }

    public Optional<Institution> withCode(String creditCode) {
        return find("entry.creditCode", creditCode).firstResultOptional();
    }

    /** The unit whose name is the same in its normal form. */
    public Optional<Institution> unitNamed(UUID parent, String name) {
        return find("entry.parentId = ?1 and names.nameKey = ?2", parent, NameIndex.nameKey(name))
                .firstResultOptional();
    }

    private static ScopedQuery visible(Scope scope) {
        return ScopedQuery.within(scope)
                .region("entry.regionCode")
                .institution("id", "entry.parentId", "entry.operatedById");
    }
}
