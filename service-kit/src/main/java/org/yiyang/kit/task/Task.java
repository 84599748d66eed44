package org.yiyang.kit.task;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something that waits for somebody, as a feature raises it; of one subject, kind and part there is at most one.
 *
 * @param part which part of the subject, where several of them wait at once; null for the subject itself
 * @param dueKind the kind of the deadline (of the same subject and part) that says by when
 * @param notFor an account for which it does not wait though it is addressed so, because another must do it; or null
 * @param addressees any of whom may do it
 */
public record Task(
        TaskKind kind, UUID part, Priority priority, String dueKind, String notFor, Set<Addressee> addressees) {
    public Task {
        addressees = Set.copyOf(addressees);
    }

    /** A task whose deadline, if there is one, has the name of its kind. */
    public static Task of(TaskKind kind, Addressee... addressees) {
        return new Task(kind, null, Priority.NORMAL, kind.name(), null, Set.copyOf(List.of(addressees)));
    }

    /** The same for one part of the subject. */
    public Task part(UUID one) {
        return new Task(kind, one, priority, dueKind, notFor, addressees);
    }

    public Task priority(Priority next) {
        return new Task(kind, part, next, dueKind, notFor, addressees);
    }

    /** The same, due by a deadline of another name. */
    public Task dueBy(String deadlineKind) {
        return new Task(kind, part, priority, deadlineKind, notFor, addressees);
    }

    public Task notFor(String account) {
        return new Task(kind, part, priority, dueKind, account, addressees);
    }
}
