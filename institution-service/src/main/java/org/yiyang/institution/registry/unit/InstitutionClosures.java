package org.yiyang.institution.registry.unit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.RegistrationPeriod.Content;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.task.Tasks;

/**
 * What follows for others from the end of an institution: a successor operates what it operated, and is a member where it was
 * one; without a successor its relations end, and what it operated waits for another operator. Features that keep records of
 * institutions follow in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InstitutionClosures {
    private final InstitutionRepository repository;
    private final Relations relations;
    private final Tasks tasks;
    private final Changes changes;
    private final List<ClosureFollower> followers;

    InstitutionClosures(
            InstitutionRepository repository,
            Relations relations,
            Tasks tasks,
            Changes changes,
            @All List<ClosureFollower> followers) {
        this.repository = repository;
        this.relations = relations;
        this.tasks = tasks;
        this.changes = changes;
        this.followers = followers;
    }

    public void replaced(Call call, Institution old, Institution successor, Decision decision) {
        CorrectionGround why = new CorrectionGround(decision.document(), decision.reason(), decision.at());
        Days.Span days = new Days.Span(decision.effectiveOn(), null);
        for (Institution one : operatedBy(old)) {
            RegistrationChange change =
                    RegistrationChange.operatedBy(one.id().equals(successor.id()) ? null : successor.id());
            UnaryOperator<Content> next =
                    row -> old.id().equals(row.entry().operatedById()) ? row.with(change, null, why.document()) : row;
            changes.publish(one, one.follow("change-operator", next, days, why));
        }
        relations.replaced(call, old.id(), successor, decision);
        Place place = new Place(successor.id(), successor.region());
        followers.forEach(one -> one.replaced(call, old.id(), place, decision));
    }

    public void closed(Call call, Institution institution, Decision decision) {
        relations.ended(call, institution.id(), decision);
        operatedBy(institution).forEach(one -> tasks.changed(call, one));
        followers.forEach(one -> one.closed(call, institution.id(), decision));
    }

    /** Whether what it operates waits for another operator is asked again; its relations are a supervisor's to correct. */
    public void corrected(Call call, Institution institution) {
        operatedBy(institution).forEach(one -> tasks.changed(call, one));
        if (institution.status() != InstitutionStatus.CLOSED) {
            followers.forEach(one -> one.reopened(call, institution.id()));
        }
    }

    private List<Institution> operatedBy(Institution operator) {
        return repository.operatedBy(operator.id());
    }
}
