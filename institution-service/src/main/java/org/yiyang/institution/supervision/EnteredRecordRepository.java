package org.yiyang.institution.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.Where;

/**
 * The table of a register of entered records: what is entered of a region is read below it, too, since it applies there.
 *
 * @param <F> by what its list is narrowed
 */
public abstract class EnteredRecordRepository<T extends EnteredRecord<?>, F> implements PanacheRepositoryBase<T, UUID> {
    private static final String REGION = "entry.regionCode";

    /** Narrows a list; null fields do not. */
    protected abstract Where narrowed(Where where, F filter);

    public Optional<T> find(Scope scope, UUID id) {
        Where where = Where.within(scope).region(REGION).above(REGION).and("id = :id", "id", id);
        return find(where.text(), where.values()).firstResultOptional();
    }

    public List<T> list(Scope scope, F filter, UUID after, int limit) {
        Where where = narrowed(Where.within(scope).region(REGION).above(REGION), filter)
                .andIfGiven("id > :after", "after", after);
        return find(where.text() + " order by id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    public Optional<T> same(String key) {
        return find("openKey", key).firstResultOptional();
    }

    /** Which region and below, for {@link #narrowed}. */
    protected static Where in(Where where, String region) {
        return where.andIfGiven(REGION + " like :in", "in", region == null ? null : region + "%");
    }
}
