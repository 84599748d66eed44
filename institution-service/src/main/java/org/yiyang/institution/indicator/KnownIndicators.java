package org.yiyang.institution.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The table of indicators that other services told. */
@ApplicationScoped
class KnownIndicators implements PanacheRepositoryBase<KnownIndicator, UUID> {
    KnownIndicator findOrNew(UUID id) {
        return findByIdOptional(id).orElseGet(() -> new KnownIndicator(id));
    }

    /** The latest value told for exactly this region up to a day. */
    Optional<KnownIndicator> latest(String metric, String region, LocalDate asOf) {
        return find(
                        "metric = ?1 and regionCode = ?2 and asOf <= ?3 order by asOf desc, recordedAt desc, service",
                        metric,
                        region,
                        asOf)
                .firstResultOptional();
    }
}
