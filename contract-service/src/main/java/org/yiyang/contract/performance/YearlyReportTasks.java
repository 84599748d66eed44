package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.contract.agreement.Side;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** Whose task the report of a year is; once its deadline has passed unanswered, the region's department's too. */
@ApplicationScoped
class YearlyReportTasks implements TaskCatalog {
    private final YearlyReportRepository repository;
    private final KnownInstitutions institutions;
    private final YearlyReportRights rights;

    YearlyReportTasks(YearlyReportRepository repository, KnownInstitutions institutions, YearlyReportRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(YearlyReportTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof YearlyReport report ? Optional.of(waiting(report)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.partiesOf(subjects), institutions::contacts);
    }

    private List<Task> waiting(YearlyReport report) {
        return switch (report.status()) {
            case DRAWN, PARTIALLY_CONFIRMED -> List.of(confirmation(report));
            case DISPUTED -> settlement(report);
            case CONFIRMED -> List.of();
        };
    }

    private Task confirmation(YearlyReport report) {
        Stream<Side> silent = Stream.of(Side.values()).filter(side -> side != report.confirmedBy());
        Addressee[] staff = staff("confirm", report, silent);
        if (report.remindedOn() == null) {
            return Task.of(YearlyReportTask.CONFIRM_PERFORMANCE_REPORT, staff);
        }
        Stream<Addressee> department = Stream.of(Addressee.official(Roles.HEALTH_ADMIN, report.region()));
        return Task.of(
                        YearlyReportTask.CONFIRM_PERFORMANCE_REPORT,
                        Stream.concat(Stream.of(staff), department).toArray(Addressee[]::new))
                .priority(Priority.URGENT);
    }

    private List<Task> settlement(YearlyReport report) {
        Task redraw =
                Task.of(YearlyReportTask.REDRAW_PERFORMANCE_REPORT, staff("redraw", report, Stream.of(Side.values())));
        if (report.remindedOn() == null) {
            return List.of(redraw);
        }
        return List.of(
                redraw.priority(Priority.URGENT),
                Task.of(
                        YearlyReportTask.SETTLE_PERFORMANCE_REPORT,
                        Addressee.official(Roles.HEALTH_ADMIN, report.region()),
                        Addressee.official(Roles.CIVIL_ADMIN, report.region())));
    }

    private Addressee[] staff(String verb, YearlyReport report, Stream<Side> sides) {
        return sides.map(side -> side == Side.MEDICAL ? report.medicalId() : report.careId())
                .flatMap(party -> rights.roles(verb).stream().map(role -> Addressee.staff(role, party)))
                .toArray(Addressee[]::new);
    }
}
