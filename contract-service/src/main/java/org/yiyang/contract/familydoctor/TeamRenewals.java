package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.Tasks;

/**
 * Reminds teams of contracts that end soon: one task for each month in which some end, however many; renewals and ends
 * close it with the last of them. The number of statements does not depend on the number of teams.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TeamRenewals implements ChangeWatcher {
    private static final String DUE = FamilyDoctorDue.RENEW_FAMILY_DOCTOR_CONTRACTS.name();
    private final DoctorContractRepository contracts;
    private final TeamRepository teams;
    private final DoctorContractRights rights;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Tasks tasks;

    TeamRenewals(
            DoctorContractRepository contracts,
            TeamRepository teams,
            DoctorContractRights rights,
            Parameters parameters,
            Deadlines deadlines,
            Tasks tasks) {
        this.contracts = contracts;
        this.teams = teams;
        this.rights = rights;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        all(call, List.of(), List.of(aggregate));
    }

    @Override
    public void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        Set<UUID> concerned = new HashSet<>();
        for (Aggregate one : created) {
            if (one instanceof DoctorContract contract && isSoon(call, contract)) {
                concerned.addAll(contract.teamsConcerned());
            }
        }
        for (Aggregate one : changed) {
            if (one instanceof DoctorContract contract) {
                concerned.addAll(contract.teamsConcerned());
            }
        }
        settle(call, concerned);
    }

    private boolean isSoon(Call call, DoctorContract contract) {
        return !contract.lastOn().isAfter(lastDay(call, contract.region()));
    }

    /** Brings the tasks of some teams in line with the contracts that await renewal today. */
    void settle(Call call, Set<UUID> some) {
        Map<UUID, Team> found = teams.named(some);
        if (found.isEmpty()) {
            return;
        }
        Map<UUID, List<EndingMonth>> ending = ending(call, found.values());
        Map<Aggregate, List<Task>> waiting = new HashMap<>();
        List<Deadline> due = new ArrayList<>();
        found.forEach((id, team) -> {
            List<Task> wanted = new ArrayList<>();
            for (EndingMonth month : ending.getOrDefault(id, List.of())) {
                if (month.isWithin(
                        days(call, team.region(), FamilyDoctorParameter.FAMILY_DOCTOR_REMINDER_DAYS), call.today())) {
                    wanted.add(task(call, team, month));
                    due.add(Deadline.at(id, DUE, month.part(), WorkCalendar.endOfDay(month.first())));
                }
            }
            waiting.put(team, wanted);
        });
        tasks.settle(call, waiting);
        deadlines.clearAll(found.keySet());
        deadlines.set(due);
    }

    /** How many contracts of a team end soon, by month. */
    TeamJson.Renewals ofTeam(Call call, UUID id) {
        Team team = teams.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        List<TeamJson.RenewalMonth> months = ending(call, List.of(team)).getOrDefault(id, List.of()).stream()
                .map(month -> new TeamJson.RenewalMonth(
                        month.contracts(), month.first(), month.last(), isUrgent(call, team, month)))
                .toList();
        return new TeamJson.Renewals(id, team.name(), months);
    }

    private Map<UUID, List<EndingMonth>> ending(Call call, Collection<Team> some) {
        LocalDate until = some.stream()
                .map(Team::region)
                .distinct()
                .map(region -> lastDay(call, region))
                .max(LocalDate::compareTo)
                .orElseThrow();
        Set<UUID> ids = some.stream().map(Team::id).collect(Collectors.toSet());
        return contracts.ending(ids, call.today(), until).stream().collect(Collectors.groupingBy(EndingMonth::teamId));
    }

    /** The last day up to which teams are reminded: a month is always listed as a whole. */
    private LocalDate lastDay(Call call, String region) {
        int days = days(call, region, FamilyDoctorParameter.FAMILY_DOCTOR_REMINDER_DAYS);
        return YearMonth.from(call.today().plusDays(days)).atEndOfMonth();
    }

    private Task task(Call call, Team team, EndingMonth month) {
        return Task.of(TeamTask.RENEW_FAMILY_DOCTOR_CONTRACTS, addressees(team))
                .part(month.part())
                .priority(isUrgent(call, team, month) ? Priority.URGENT : Priority.NORMAL);
    }

    private boolean isUrgent(Call call, Team team, EndingMonth month) {
        return month.isWithin(days(call, team.region(), FamilyDoctorParameter.FAMILY_DOCTOR_URGENT_DAYS), call.today());
    }

    private Addressee[] addressees(Team team) {
        return rights.roles("renew").stream()
                .map(role -> Addressee.staff(role, team.institutionId()))
                .toArray(Addressee[]::new);
    }

    private int days(Call call, String region, FamilyDoctorParameter key) {
        return parameters.integer(key, region, call.today());
    }
}
