package org.yiyang.institution.reference.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of regions, which are nobody's secret. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, UUID> {
    private static final String DISTRICTS = "select r.code, r.name from Region r where r.code like :region"
            + " and (r.kind = :district or r.kind = :area) and r.validFrom <= :day"
            + " and (r.validTo is null or r.validTo > :day) order by r.code";
    private static final int CHILDREN_MAX = 1000;
    private static final int AT_ONCE = 500;

    Optional<Region> coded(String code) {
        return findByIdOptional(Region.idOf(code));
    }

    /** Those of some codes that are known, in the order of their codes. */
    List<Region> coded(Collection<String> codes) {
        List<String> sorted = codes.stream().sorted().distinct().toList();
        List<Region> found = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<String> some = sorted.subList(from, Math.min(from + AT_ONCE, sorted.size()));
            found.addAll(list("code in ?1 order by code", some));
        }
        return found;
    }

    List<Region> list(RegionFilter filter, String after, int limit) {
        StringBuilder where = new StringBuilder("code like :under and code > :after");
        Parameters values = Parameters.with("under", filter.under() + "%").and("after", after == null ? "" : after);
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.and("kind", filter.kind());
        }
        if (filter.asOf() != null) {
            where.append(" and validFrom <= :day and (validTo is null or validTo > :day)");
            values.and("day", filter.asOf());
        }
        if (filter.name() != null) {
            where.append(" and name = :name");
            values.and("name", filter.name());
        }
        return find(where + " order by code", values).page(Page.ofSize(limit)).list();
    }

    List<RegionQueries.District> districts(String region, LocalDate day) {
        return getEntityManager()
                .createQuery(DISTRICTS, RegionQueries.District.class)
                .setParameter("region", region + "%")
                .setParameter("district", RegionKind.DISTRICT)
                .setParameter("area", RegionKind.FUNCTIONAL)
                .setParameter("day", day)
                .getResultList();
    }

    List<Region> below(String parent) {
        return find("parent = ?1 order by code", parent)
                .page(Page.ofSize(CHILDREN_MAX))
                .list();
    }

    List<Region> succeededBy(String code) {
        return find("successor = ?1 order by code", code)
                .page(Page.ofSize(CHILDREN_MAX))
                .list();
    }

    void keep(RegionRevision revision) {
        getEntityManager().persist(revision);
    }

    List<RegionRevision> revisions(UUID region) {
        return getEntityManager()
                .createQuery("from RegionRevision where regionId = :region order by version", RegionRevision.class)
                .setParameter("region", region)
                .getResultList();
    }
}
