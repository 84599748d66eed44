package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of designations. */
@ApplicationScoped
class DesignationQueries {
    private static final Set<String> LOOKING_ALWAYS = Set.of(
            Roles.INSURANCE_ADMIN, Roles.INSURANCE_AGENT, Roles.HEALTH_ADMIN, Roles.SUPERVISOR, Roles.EXTERNAL_SYSTEM);
    private static final Set<String> OF_INSURANCE =
            Set.of(Roles.INSURANCE_AGENT, Roles.INSURANCE_ADMIN, Roles.SUPERVISOR);
    private static final Set<String> OF_THE_SIDES = Set.of(
            "serve-notice",
            "state-case",
            "impose-measure",
            "settle-measure",
            "seek-remedy",
            "decide-remedy",
            "declare-costs",
            "record-payment",
            "correct-performance");
    private static final Set<String> TASKS_OF_THE_SIDES =
            Set.of(AgencyTask.ANSWER_REMEDY.name(), AgencyTask.PAY_DECLARED_COSTS.name());
    private final DesignationRepository repository;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final DesignationRights rights;
    private final MoveHistory moves;
    private final Parameters parameters;

    DesignationQueries(
            DesignationRepository repository,
            KnownInstitutions institutions,
            Deadlines deadlines,
            DesignationRights rights,
            MoveHistory moves,
            Parameters parameters) {
        this.repository = repository;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.rights = rights;
        this.moves = moves;
        this.parameters = parameters;
    }

    DesignationJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    DesignationJson.History history(Call call, UUID id) {
        Designation one = found(call, id);
        List<MoveHistory.Entry> all = moves.of(one);
        return new DesignationJson.History(
                seesBothSides(call, one)
                        ? all
                        : all.stream()
                                .filter(move -> !OF_THE_SIDES.contains(move.verb()))
                                .toList());
    }

    List<DesignationJson.View> list(Call call, DesignationRepository.Filter filter, UUID after, int limit) {
        List<Designation> page = repository.list(call.scope(), onlyIn(call), filter, after, limit);
        institutions.read(page.stream()
                .flatMap(one -> Stream.of(one.institutionId(), one.parentId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(page.stream().map(Designation::id).toList());
        return page.stream()
                .map(one -> view(call, one, due.getOrDefault(one.id(), List.of())))
                .toList();
    }

    DesignationJson.View view(Call call, Designation one) {
        return view(call, one, deadlines.openOf(one.id()));
    }

    private DesignationJson.View view(Call call, Designation one, List<Deadline> due) {
        DesignationApplication application = one.application();
        Optional<KnownInstitution> institution = institutions.find(one.institutionId());
        boolean sides = seesBothSides(call, one);
        return new DesignationJson.View(
                one.snapshot(),
                one.parentId(),
                institutions.find(one.parentId()).map(KnownInstitution::name).orElse(null),
                institution.map(KnownInstitution::name).orElse(null),
                phone(call, one, institution),
                institution.map(KnownInstitution::category).orElse(null),
                application.submittedOn(),
                application.facts(),
                application.materials().stream().sorted().toList(),
                application.missingMaterials().stream().sorted().toList(),
                application.missing(),
                application.acceptedOn(),
                application.refusalGround(),
                application.failedBeforeOn(),
                EvaluationJson.EvaluationView.all(one),
                application.publicisedUntil(),
                DesignationAgreementJson.AgreementView.of(one.agreement()),
                DesignationAgreementJson.RenewalView.of(one.term()),
                one.term().resumptionAskedOn(),
                sides ? DesignationAgreementJson.HearingView.of(one.hearing()) : null,
                DesignationAgreementJson.AgreementView.past(one),
                DesignationAgreementJson.EndingView.of(one.term().ending()),
                DesignationAgreementJson.FilingView.of(one),
                DesignationAgreementJson.SupplementaryView.of(one),
                sides ? DesignationPerformanceJson.PerformanceView.of(one) : null,
                application.barredUntil(),
                one.flags().stream().sorted().toList(),
                warnings(call, one),
                List.copyOf(one.changes()),
                DesignationAgreementJson.RegisteredChangeView.of(one.registered()),
                due(call, due, sides),
                Takeover.View.of(one.takeover()),
                one.version(),
                rights.allowed(call.caller(), one));
    }

    private String phone(Call call, Designation one, Optional<KnownInstitution> institution) {
        return institution
                .filter(known -> rights.actsIn(call.caller(), one))
                .map(KnownInstitution::phone)
                .orElse(null);
    }

    private List<DesignationWarning> warnings(Call call, Designation one) {
        return DesignationWarning.of(
                one, parameters.integer(InsuranceParameter.POOL_DIGITS, one.region(), call.today()));
    }

    /** What the two sides have said and claimed is for the two sides, and for who supervises the agency. */
    private boolean seesBothSides(Call call, Designation one) {
        return rights.actsIn(call.caller(), one) || call.caller().isAny(OF_INSURANCE);
    }

    private List<DesignationJson.DeadlineView> due(Call call, List<Deadline> open, boolean sides) {
        Instant now = call.now();
        return open.stream()
                .filter(one -> sides || !TASKS_OF_THE_SIDES.contains(one.kind()))
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
