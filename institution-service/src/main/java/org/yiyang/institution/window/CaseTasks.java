package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** Whom a case waits for follows from its state: the window, the departments that have not decided, the applicant. */
@ApplicationScoped
class CaseTasks implements TaskCatalog {
    private final CaseRights rights;

    CaseTasks(CaseRights rights) {
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(CaseTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof OneWindowCase one ? Optional.of(waiting(one)) : Optional.empty();
    }

    private List<Task> waiting(OneWindowCase one) {
        Priority priority = one.review().lateSince() == null ? Priority.NORMAL : Priority.URGENT;
        return tasks(one).stream().map(task -> task.priority(priority)).toList();
    }

    private List<Task> tasks(OneWindowCase one) {
        return switch (one.status()) {
            case SUBMITTED ->
                List.of(Task.of(CaseTask.RECEIVE_CASE, rights.officials("accept", one))
                        .dueBy(CaseDeadlines.ACCEPTANCE));
            case IN_REVIEW ->
                List.of(new Task(
                        CaseTask.DECIDE_CASE,
                        null,
                        Priority.NORMAL,
                        CaseDeadlines.DECISION,
                        CaseRights.exceptFor(one),
                        CaseRights.deciding(one)));
            case APPROVED ->
                List.of(Task.of(CaseTask.ISSUE_CASE, rights.officials("issue", one))
                        .dueBy(CaseDeadlines.DELIVERY));
            case REJECTED, ISSUED -> List.of(Task.of(CaseTask.DELIVER_CASE, rights.officials("close", one)));
            case CORRECTION_REQUIRED -> List.of(Task.of(CaseTask.CORRECT_CASE, rights.applicants("resubmit", one)));
            case DRAFT ->
                CaseDeadlines.filesChange(one)
                        ? List.of(Task.of(CaseTask.FILE_CHANGE, rights.applicants("submit", one))
                                .dueBy(CaseDeadlines.CHANGE_FILING))
                        : List.of();
            case ACCEPTED, NOT_ACCEPTED, CLOSED, WITHDRAWN -> List.of();
        };
    }
}
