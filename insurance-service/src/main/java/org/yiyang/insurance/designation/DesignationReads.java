package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.institution.KnownInstitution;
import org.yiyang.insurance.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of designations, to each caller in the caller's own light. */
@ApplicationScoped
class DesignationReads {
    private static final Set<String> LOOKING_ALWAYS = Set.of(
            Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.SUPERVISOR, Roles.EXTERNAL_SYSTEM);
    private final DesignationRepository repository;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Clock clock;

    DesignationReads(
            DesignationRepository repository,
            KnownInstitutions institutions,
            Deadlines deadlines,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves,
            Clock clock) {
        this.repository = repository;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.clock = clock;
    }

    DesignationJson.View one(Call call, UUID id) {
        return view(found(call, id));
    }

    DesignationJson.History history(Call call, UUID id) {
        return new DesignationJson.History(moves.of(found(call, id).id()));
    }

    List<DesignationJson.View> list(Call call, DesignationRepository.Filter filter, UUID after, int limit) {
        return repository.list(call.scope(), onlyIn(call), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    DesignationJson.View view(Designation one) {
        Optional<KnownInstitution> institution = institutions.find(one.institutionId());
        return new DesignationJson.View(
                one.snapshot(),
                one.parentId(),
                institution.map(KnownInstitution::name).orElse(null),
                institution.map(KnownInstitution::category).orElse(null),
                one.submittedOn(),
                one.facts(),
                one.supplementMissing() == null
                        ? null
                        : one.supplementMissing().lines().toList(),
                one.acceptedOn(),
                one.refusalGround(),
                one.evaluations().stream()
                        .sorted(Comparator.comparing(Evaluation::recordedAt))
                        .map(DesignationJson.EvaluationView::of)
                        .toList(),
                one.publicisedUntil(),
                DesignationJson.AgreementView.of(one.agreement()),
                DesignationJson.EndingView.of(one.ending()),
                one.barredUntil(),
                one.flags().stream().sorted().toList(),
                List.copyOf(one.changes()),
                due(one.id()),
                Takeover.View.of(one.takeover()),
                one.version(),
                actions.allowed(
                        DesignationResource.class, callers.get(), one.status().verbs()));
    }

    private List<DesignationJson.DeadlineView> due(UUID id) {
        Instant now = clock.instant();
        return deadlines.openOf(id).stream()
                .map(one -> new DesignationJson.DeadlineView(
                        one.kind(),
                        one.dueAt(),
                        one.provisional(),
                        !now.isBefore(one.dueAt()),
                        one.originalDueAt(),
                        one.extendedBecause()))
                .toList();
    }

    private Designation found(Call call, UUID id) {
        DesignationStatus only = onlyIn(call);
        return repository
                .find(call.scope(), id)
                .filter(one -> only == null
                        || one.status() == only
                        || call.scope().isInstitution(one.institutionId())
                        || call.scope().isInstitution(one.parentId()))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    /** An evaluator looks at what is being evaluated, as long as it is; null for all others. */
    private static DesignationStatus onlyIn(Call call) {
        boolean evaluator = call.caller().is(Roles.EVALUATOR) && !call.caller().isAny(LOOKING_ALWAYS);
        return evaluator ? DesignationStatus.EVALUATING : null;
    }
}
