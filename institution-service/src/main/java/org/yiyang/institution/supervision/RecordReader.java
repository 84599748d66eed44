package org.yiyang.institution.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Actions;

/** Who reads the registers of supervision, what became of a record, and what this caller may do with it. */
@ApplicationScoped
public class RecordReader {
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    RecordReader(Histories histories, Actions actions, CurrentCaller callers) {
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    public Caller caller() {
        return callers.get();
    }

    public Scope scope() {
        return callers.get().scope();
    }

    public Histories.History history(UUID id) {
        return histories.of(id);
    }

    /** What may be done in a status by the caller's roles, if the verb is this caller's to do at all. */
    public List<String> allowed(Class<?> resource, Status status, Predicate<String> mine) {
        return actions.allowed(
                resource, callers.get(), status.verbs().stream().filter(mine).toList());
    }

    /** The same where everything is for the authority of a region to do. */
    public List<String> allowed(Class<?> resource, Status status, String region) {
        boolean own = scope().coversRegion(region);
        return allowed(resource, status, verb -> own);
    }
}
