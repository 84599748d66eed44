package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** An open review waits for the bureau, by the day on which it is due; a concluded one to be published. */
@ApplicationScoped
class ReviewTasks implements TaskCatalog {
    private final ReviewRights rights;

    ReviewTasks(ReviewRights rights) {
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(ReviewTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof AnnualReview review ? Optional.of(waiting(review)) : Optional.empty();
    }

    private List<Task> waiting(AnnualReview review) {
        return switch (review.status()) {
            case OPEN ->
                List.of(Task.of(ReviewTask.CONCLUDE_REVIEW, rights.officials("conclude", review))
                        .dueBy(ReviewDeadline.ANNUAL_REVIEW_DUE.name()));
            case CONCLUDED -> List.of(Task.of(ReviewTask.PUBLISH_REVIEW, rights.officials("publish", review)));
            case PUBLISHED, ANNULLED -> List.of();
        };
    }
}
