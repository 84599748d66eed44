package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.CitizenId;
import org.yiyang.kit.secret.Masks;

/** What is shown of elders, to each caller in the caller's own light. */
@ApplicationScoped
class ElderReads {
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final Parameters parameters;
    private final Actions actions;
    private final CurrentCaller callers;
    private final MoveTable moves;
    private final Audit audit;
    private final Clock clock;

    ElderReads(
            ElderRepository repository,
            ElderSecrets secrets,
            Parameters parameters,
            Actions actions,
            CurrentCaller callers,
            MoveTable moves,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.parameters = parameters;
        this.actions = actions;
        this.callers = callers;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    ElderJson.View one(Call call, UUID id) {
        return view(found(call, id));
    }

    ElderJson.History history(Call call, UUID id) {
        return new ElderJson.History(moves.of(found(call, id).id()));
    }

    List<ElderJson.View> list(Call call, ElderRepository.Filter filter, UUID after, int limit) {
        return repository.list(call, filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    /** Elders with this number within the caller's scope; who looked is audited, what for is not stored. */
    List<ElderJson.View> search(Call call, String typed) {
        CitizenId citizenId = ElderSecrets.citizenId(typed, call.today());
        audit.write(call, new Audit.Act("search", Elder.KIND, null, Audit.Outcome.READ, null));
        return repository.withIndex(call, secrets.indexes(citizenId)).stream()
                .map(this::view)
                .toList();
    }

    /** The plain values; audited with the reason in the same transaction. */
    ElderJson.Revealed reveal(Call call, UUID id, String reason) {
        Elder elder = found(call, id);
        audit.write(call, new Audit.Act("reveal", Elder.KIND, id, Audit.Outcome.READ, reason));
        Person person = secrets.open(elder, call.today());
        return new ElderJson.Revealed(
                id,
                person.name(),
                person.citizenId().plain(),
                person.citizenId().birthDate(),
                person.phone(),
                ElderJson.ProposedView.of(secrets.proposed(elder)));
    }

    ElderJson.View view(Elder elder) {
        Caller caller = callers.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        Person person = secrets.open(elder, today);
        String number = person.citizenId().plain();
        ElderJson.ProposedView proposed = ElderJson.ProposedView.of(secrets.proposed(elder));
        LocalDate ageDay = elder.deceasedOn() == null ? today : elder.deceasedOn();
        return new ElderJson.View(
                elder.snapshot(),
                Masks.name(person.name()),
                caller.is(Roles.INSURANCE_AGENT) ? Masks.citizenIdForHandling(number) : Masks.citizenId(number),
                Masks.phone(person.phone()),
                elder.identity().sex(),
                person.citizenId().ageOn(ageDay),
                elder.verifiedOn(),
                stale(elder, today),
                elder.residences().stream()
                        .map(row -> new ElderJson.ResidenceView(row.institutionId(), row.validFrom(), row.validTo()))
                        .toList(),
                elder.priorityGroups().stream().sorted().toList(),
                proposed == null ? null : proposed.masked(),
                Takeover.View.of(elder.takeover()),
                elder.version(),
                actions.allowed(ElderResource.class, caller, elder.status().verbs()));
    }

    /** Computed, never stored: verified, but too long ago. */
    private boolean stale(Elder elder, LocalDate today) {
        int months = parameters.integer(InsuranceParameter.VERIFIED_STALE_MONTHS, elder.region(), today);
        return elder.verifiedOn() != null
                && elder.verifiedOn().plusMonths(months).isBefore(today);
    }

    private Elder found(Call call, UUID id) {
        return repository.find(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
