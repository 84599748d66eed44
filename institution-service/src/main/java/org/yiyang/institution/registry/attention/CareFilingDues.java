package org.yiyang.institution.registry.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.write.Chore;

/**
 * Publishes the day by which each home that was never filed must file: it follows from its first resident, the region's
 * rule and the work calendar, each of which may become known or change at any time.
 */
@ApplicationScoped
class CareFilingDues implements Chore {
    private static final String BY_IDS = "select i from Institution i where i.id in :ids";
    private final CareFilings filings;
    private final EntityManager entities;
    private final Changes changes;

    /** The last home of the part before; null when a round begins. */
    private volatile UUID reached;

    CareFilingDues(CareFilings filings, EntityManager entities, Changes changes) {
        this.filings = filings;
        this.entities = entities;
        this.changes = changes;
    }

    @Override
    public boolean doPart(Call call) {
        Map<UUID, Optional<LocalDate>> dues = filings.dues(call, reached);
        List<UUID> ids = List.copyOf(dues.keySet());
        if (ids.isEmpty()) {
            reached = null;
            return false;
        }
        ListQuery.of(entities, BY_IDS, Institution.class, "ids", ids)
                .getResultList()
                .forEach(home -> publish(call, home, dues.get(home.id()).orElse(null)));
        reached = ids.get(ids.size() - 1);
        return true;
    }

    private void publish(Call call, Institution home, LocalDate due) {
        if (!Objects.equals(home.careFilingDueOn(), due)) {
            home.owesCareFiling(due);
            String day = due == null ? null : due.toString();
            changes.publish(
                    home, home.noted("reckon-care-filing", day, new InstitutionEvent.CareFilingReckoned(), call.now()));
        }
    }
}
