package org.yiyang.institution.copies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.database.Binary;

/** The table of indicators that other services have published. */
@ApplicationScoped
public class KnownIndicators implements PanacheRepositoryBase<KnownIndicator, UUID> {
    /**
     * A value as it was published.
     *
     * @param numerator null where only a percentage is known
     * @param percent null where both numbers are known
     * @param source the document, or the service that published it
     */
    public record Known(
            LocalDate asOf, Long numerator, Long denominator, BigDecimal percent, String source, boolean published) {}

    /** Locked until the transaction ends: other instances may consume the same value from other partitions. */
    @SuppressWarnings("unchecked")
    KnownIndicator findOrNew(UUID id) {
        List<KnownIndicator> known = getEntityManager()
                .createNativeQuery("select * from known_indicator where id = :id for update", KnownIndicator.class)
                .setParameter("id", Binary.of(id))
                .getResultList();
        return known.isEmpty() ? new KnownIndicator(id) : known.get(0);
    }

    /** Of a region and each below, the latest value of every metric up to a day; the best of one day first. */
    public List<KnownIndicator> latestWithin(String region, LocalDate asOf) {
        return list(
                "from KnownIndicator k where k.regionCode like ?1 and k.asOf <= ?2 and not exists (select 1 from"
                        + " KnownIndicator n where n.metric = k.metric and n.regionCode = k.regionCode"
                        + " and n.asOf <= ?2 and n.asOf > k.asOf) order by k.recordedAt desc, k.service",
                region + "%",
                asOf);
    }
}
