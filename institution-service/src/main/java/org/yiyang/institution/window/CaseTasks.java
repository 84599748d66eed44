package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** Whom a case waits for follows from its state: the window, the departments that have not decided, the applicant. */
@ApplicationScoped
class CaseTasks implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(CaseTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof OneWindowCase one ? Optional.of(waiting(one)) : Optional.empty();
    }

    private static List<Task> waiting(OneWindowCase one) {
        Priority priority = one.lateSince() == null ? Priority.NORMAL : Priority.URGENT;
        return tasks(one).stream().map(task -> task.priority(priority)).toList();
    }

    private static List<Task> tasks(OneWindowCase one) {
        return switch (one.status()) {
            case SUBMITTED -> List.of(clerk(CaseTask.RECEIVE_CASE, one).dueBy(CaseDeadlines.ACCEPTANCE));
            case IN_REVIEW ->
                List.of(new Task(
                        CaseTask.DECIDE_CASE,
                        null,
                        Priority.NORMAL,
                        CaseDeadlines.DECISION,
                        one.acceptance().by(),
                        departments(one)));
            case APPROVED -> List.of(clerk(CaseTask.ISSUE_CASE, one).dueBy(CaseDeadlines.DELIVERY));
            case REJECTED, ISSUED -> List.of(clerk(CaseTask.DELIVER_CASE, one));
            case CORRECTION_REQUIRED ->
                List.of(Task.of(
                        CaseTask.CORRECT_CASE,
                        Addressee.staff(Roles.CARE_MANAGER, one.application().applicantId()),
                        Addressee.staff(Roles.MED_MANAGER, one.application().applicantId())));
            case DRAFT, ACCEPTED, NOT_ACCEPTED, CLOSED, WITHDRAWN -> List.of();
        };
    }

    private static Task clerk(CaseTask kind, OneWindowCase one) {
        return Task.of(kind, Addressee.official(Roles.WINDOW_CLERK, one.region()));
    }

    private static Set<Addressee> departments(OneWindowCase one) {
        return one.tasks().stream()
                .filter(task -> task.state() == TaskState.PENDING)
                .map(task -> Addressee.official(task.department().role(), one.region()))
                .collect(Collectors.toSet());
    }
}
