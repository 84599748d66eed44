package org.yiyang.kit.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.InstitutionContact;

/** The tasks of one feature. A service may have several such beans; no two kinds have the same name. */
public interface TaskCatalog {
    List<TaskKind> kinds();

    /**
     * What waits with a subject, where that follows from its state: asked at the end of each transaction that changed
     * it, so that no verb has to raise or close anything. Empty for subjects of others, and for features that raise and
     * close their tasks themselves.
     */
    default Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return Optional.empty();
    }

    /**
     * The institutions that some subjects of this feature concern, in the order in which people name them; each list by
     * the subject's id. Asked once for all tasks of a page, of callers for whom they wait.
     */
    default Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return Map.of();
    }
}
