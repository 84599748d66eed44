package org.yiyang.kit.correction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** A request waits for its decision with whoever keeps the record. */
@ApplicationScoped
class CorrectionTasks implements TaskCatalog {
    private final List<CorrectionRegister> registers;
    private final CorrectionRights rights;
    private final Decide decide;

    CorrectionTasks(
            @All List<CorrectionRegister> registers,
            CorrectionRights rights,
            @ConfigProperty(name = "yiyang.service") String service) {
        this.registers = registers;
        this.rights = rights;
        this.decide = new Decide("DECIDE_CORRECTION", "/api/v1/" + service + "/correction-requests/{id}");
    }

    /** The task and its deadline. */
    record Decide(String name, String path) implements TaskKind, DeadlineKind {
        @Override
        public Label label() {
            return new Label(
                    "对个人更正申请作出决定；不予更正的说明理由", "Decide on a person's request for correction; a refusal says why");
        }

        @Override
        public OutageEffect outage() {
            return OutageEffect.EXTENDED;
        }
    }

    Decide decide() {
        return decide;
    }

    @Override
    public List<TaskKind> kinds() {
        return registers.isEmpty() ? List.of() : List.of(decide);
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof CorrectionRequest one
                ? Optional.of(
                        one.status() == CorrectionStatus.ASKED
                                ? List.of(Task.of(decide, rights.deciding(one)))
                                : List.of())
                : Optional.empty();
    }
}
