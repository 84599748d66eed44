package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.Chore;

/**
 * Corrects the stored due time of cases where it differs from what is shown: the notice for a year moves the days of
 * all cases at once, and an instance of the previous version moves a case without storing its day.
 */
@ApplicationScoped
class CaseDues implements Chore {
    private static final int PART = 200;
    private final CaseRepository repository;
    private final CaseDeadlines deadlines;

    /** The last case of the part before; null when a round begins. */
    private volatile UUID reached;

    CaseDues(CaseRepository repository, CaseDeadlines deadlines) {
        this.repository = repository;
        this.deadlines = deadlines;
    }

    @Override
    public boolean doPart(Call call) {
        List<OneWindowCase> part = repository.withDue(reached, PART);
        part.forEach(this::mend);
        reached = part.isEmpty() ? null : part.get(part.size() - 1).id();
        return !part.isEmpty();
    }

    private void mend(OneWindowCase one) {
        Instant dueAt = deadlines.dueAt(one);
        if (!dueAt.equals(one.review().dueAt())) {
            repository.mendDue(one, dueAt);
        }
    }
}
