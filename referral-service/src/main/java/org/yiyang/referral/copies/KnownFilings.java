package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;

/** What this service knows of filings. */
@ApplicationScoped
public class KnownFilings {
    private final EntityManager entities;

    KnownFilings(EntityManager entities) {
        this.entities = entities;
    }

    /** The filings of several referrals, by the referral, in one statement; those that have none are missing. */
    public Map<UUID, KnownFiling> of(Collection<UUID> referrals) {
        return referrals.isEmpty()
                ? Map.of()
                : ListQuery.of(
                                entities,
                                "from KnownFiling f where f.referralId in :referrals",
                                KnownFiling.class,
                                "referrals",
                                referrals)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(KnownFiling::referralId, Function.identity(), (one, other) -> one));
    }
}
