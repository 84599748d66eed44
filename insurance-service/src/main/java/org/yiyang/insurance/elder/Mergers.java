package org.yiyang.insurance.elder;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.task.AgencyDeadlines;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/**
 * Makes one record of two of the same person. Both records change in the transaction, so that of two mergers at once which
 * share a record only one is made; what was merged never has others merged into it, so that an old id leads to the
 * survivor in one step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mergers {
    private final ElderRepository repository;
    private final AgencyDeadlines deadlines;
    private final ElderHolds holds;
    private final Changes changes;
    private final IdentifierMoves identifiers;
    private final List<MergerWatcher> watchers;
    private final Moves<Elder> moves;

    Mergers(
            ElderRepository repository,
            ElderRights rights,
            AgencyDeadlines deadlines,
            ElderHolds holds,
            Changes changes,
            IdentifierMoves identifiers,
            @All List<MergerWatcher> watchers) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.holds = holds;
        this.changes = changes;
        this.identifiers = identifiers;
        this.watchers = watchers;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    /** Merges a record into the one that goes on. */
    Elder merge(Call call, UUID id, UUID into, String reason) {
        Elder other = moves.begin(call, id, "merge");
        Elder survivor = survivor(call, other, into);
        identifiers.handOver(other, into);
        Set<AgencyTask> before = ElderTasks.waiting(other);
        changes.publish(survivor, survivor.absorb(other, call.now()));
        changes.publish(other, other.merge(into, reason, call.now()));
        holds.follow(call, into);
        deadlines.follow(call, other, before, ElderTasks.waiting(other));
        watchers.forEach(watcher -> watcher.merged(call, id, known(survivor)));
        return other;
    }

    private static ElderPersons.Known known(Elder one) {
        return new ElderPersons.Known(one.id(), one.region());
    }

    private Elder survivor(Call call, Elder other, UUID into) {
        if (other.id().equals(into)) {
            throw new Refused(ElderRefusal.MERGED_INTO_ITSELF).at("/intoId");
        }
        Elder survivor =
                repository.find(call, into).orElseThrow(() -> new Refused(ElderRefusal.SURVIVOR_UNKNOWN).at("/intoId"));
        if (!survivor.status().holdsIdentity()) {
            throw new Refused(ElderRefusal.SURVIVOR_UNFIT, survivor.status().label());
        }
        if (other.status() == ElderStatus.DECEASED && survivor.status() != ElderStatus.DECEASED) {
            throw new Refused(ElderRefusal.SURVIVOR_LIVES);
        }
        if (repository.mergedInto(other.id()) > 0) {
            throw new Refused(ElderRefusal.HOLDS_MERGED);
        }
        return survivor;
    }

    /** Makes two records of one again. */
    Elder unmerge(Call call, UUID id, String reason) {
        Elder other = moves.begin(call, id, "unmerge");
        Elder survivor = repository
                .find(call, other.merger().survivorId())
                .orElseThrow(() -> new Refused(ElderRefusal.SURVIVOR_UNKNOWN));
        identifiers.giveBack(survivor.id(), other);
        List<Authorisation> others = repository.authorisationsOfOthers(survivor.id(), id);
        changes.publish(survivor, survivor.giveBack(other, others, call.now()));
        changes.publish(other, other.unmerge(reason, call.now()));
        holds.follow(call, survivor.id());
        holds.follow(call, other.id());
        deadlines.follow(call, other, Set.of(), ElderTasks.waiting(other));
        watchers.forEach(watcher -> watcher.unmerged(call, known(other)));
        return other;
    }
}
