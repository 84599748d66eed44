package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** What each caller is shown of elders. */
@ApplicationScoped
class ElderQueries {
    private final ElderRepository repository;
    private final KnownInstitutions institutions;
    private final ElderSecrets secrets;
    private final Parameters parameters;
    private final ElderRights rights;
    private final MoveHistory moves;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final RevealLimit reveals;

    ElderQueries(
            ElderRepository repository,
            KnownInstitutions institutions,
            ElderSecrets secrets,
            Parameters parameters,
            ElderRights rights,
            MoveHistory moves,
            Audit audit,
            UnitOfWork unitOfWork,
            RevealLimit reveals) {
        this.repository = repository;
        this.institutions = institutions;
        this.secrets = secrets;
        this.parameters = parameters;
        this.rights = rights;
        this.moves = moves;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.reveals = reveals;
    }

    /** One elder; that it was looked at is recorded before it is shown, masked as it is. */
    ElderJson.View one(Call call, UUID id) {
        return unitOfWork.run(
                call, () -> shown(call, "read", List.of(found(call, id))).get(0));
    }

    /** What was done with one; that it was looked at is recorded as a read of the record is. */
    ElderJson.History history(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            Elder elder = found(call, id);
            audit.write(call, Audit.Act.read("history", Elder.KIND, id));
            return historyOf(elder);
        });
    }

    /** What assessments of one were made of; that it was looked at is recorded. */
    ConditionJson.Assessments assessments(Call call, UUID id) {
        return unitOfWork.run(call, () -> {
            Elder elder = found(call, id);
            audit.write(call, Audit.Act.read("assessments", Elder.KIND, id));
            return new ConditionJson.Assessments(assessmentViews(call, elder));
        });
    }

    List<ConditionJson.AssessmentView> assessmentViews(Call call, Elder elder) {
        return elder.needs().abilities().all().stream()
                .map(one -> new ConditionJson.AssessmentView(
                        one.id(),
                        one.standard(),
                        one.level(),
                        one.level().number(),
                        one.score(),
                        secrets.facts(elder, one),
                        one.assessedOn(),
                        one.validUntil(),
                        one.expired(call.today()),
                        one.assessor()))
                .toList();
    }

    ElderJson.History historyOf(Elder elder) {
        return new ElderJson.History(moves.of(elder));
    }

    List<ElderJson.View> list(Call call, ElderListing wanted, UUID after, int limit) {
        ElderRepository.Filter filter =
                wanted.filter(call.today(), wanted.stale ? staleBefore(call, wanted.region) : null);
        return unitOfWork.run(call, () -> shown(call, "list", repository.list(call, filter, after, limit)));
    }

    /** Some elders as the caller may see them; that each was looked at is recorded. */
    List<ElderJson.View> shown(Call call, String action, List<Elder> elders) {
        audit.write(
                call,
                elders.stream()
                        .map(elder -> Audit.Act.read(action, Elder.KIND, elder.id()))
                        .toList());
        return views(call, elders);
    }

    /** Elders with this number within the caller's scope; who looked and found whom is audited, what for is not stored. */
    List<ElderJson.View> search(Call call, ElderJson.Search asked) {
        if (!asked.byOne()) {
            throw new Refused(ElderRefusal.SEARCH_BY_ONE);
        }
        List<Elder> found = asked.kind() == null ? byNumber(call, asked.citizenId()) : byIdentifier(call, asked);
        List<Audit.Act> acts = new ArrayList<>();
        acts.add(new Audit.Act("search", Elder.KIND, null, Audit.Outcome.READ, null));
        found.forEach(elder -> acts.add(Audit.Act.read("search", Elder.KIND, elder.id())));
        audit.write(call, acts);
        return views(call, found);
    }

    private List<Elder> byNumber(Call call, String typed) {
        return repository.withIndex(call, secrets.indexes(ElderSecrets.citizenId(typed, call.today())));
    }

    private List<Elder> byIdentifier(Call call, ElderJson.Search asked) {
        String value = ElderSecrets.identifier(asked.kind(), asked.country(), asked.value(), call.today());
        List<byte[]> indexes = secrets.identifierIndexes(asked.kind(), value);
        Set<Elder> found = new LinkedHashSet<>(repository.withIdentifier(call, asked.kind(), indexes));
        if (asked.kind().isDocumentOfARecord()) {
            found.addAll(repository.withIndex(call, indexes));
        }
        return List.copyOf(found);
    }

    /** The plain values, so many times a day; audited with the reason in the same transaction. */
    ElderJson.Revealed reveal(Call call, UUID id, String reason) {
        Elder elder = found(call, id);
        reveals.count(call, elder.region());
        return revealed(call, elder, reason);
    }

    /** The same of one that is found already and is counted with another one of the same person. */
    ElderJson.Revealed revealed(Call call, Elder elder, String reason) {
        UUID id = elder.id();
        audit.write(call, new Audit.Act("reveal", Elder.KIND, id, Audit.Outcome.READ, reason));
        PersonalData person = secrets.open(elder, call.today());
        return new ElderJson.Revealed(
                id,
                person.name(),
                person.document().kind(),
                person.document().country(),
                person.document().number(),
                person.document().birthDate(),
                person.phone(),
                ProposalJson.View.of(secrets.proposed(elder)),
                secrets.formerNumbers(elder, call.today()),
                secrets.groupDocuments(elder),
                secrets.longTermCareDocuments(elder),
                secrets.identifiers(elder));
    }

    ElderJson.View view(Call call, Elder elder) {
        return views(call, List.of(elder)).get(0);
    }

    /** Several, with the institutions of all of them read at once. */
    private List<ElderJson.View> views(Call call, List<Elder> elders) {
        Map<UUID, ProposedChange> proposed = new HashMap<>();
        elders.forEach(elder -> proposed.put(elder.id(), secrets.proposed(elder)));
        Set<UUID> named = new HashSet<>();
        elders.forEach(elder -> {
            named.add(elder.residenceId());
            elder.residences().forEach(row -> named.add(row.institutionId()));
        });
        proposed.values().stream().filter(Objects::nonNull).forEach(one -> named.add(one.residenceId()));
        named.remove(null);
        Map<UUID, InstitutionContact> contacts = new HashMap<>(institutions.contacts(named));
        return elders.stream()
                .map(elder -> view(call, elder, proposed.get(elder.id()), contacts))
                .toList();
    }

    private ElderJson.View view(Call call, Elder elder, ProposedChange change, Map<UUID, InstitutionContact> contacts) {
        Function<UUID, String> names = names(contacts);
        InstitutionContact home = contacts.get(elder.residenceId());
        Caller caller = call.caller();
        PersonMask mask = PersonMask.of(caller);
        LocalDate today = call.today();
        PersonalData person = secrets.open(elder, today);
        ProposalJson.View proposed = ProposalJson.View.of(change);
        LocalDate ageDay = elder.deceasedOn() == null ? today : elder.deceasedOn();
        return new ElderJson.View(
                snapshot(caller, elder),
                names.apply(elder.residenceId()),
                home == null ? null : home.phone(),
                mask.name(person.name()),
                person.document().kind(),
                person.document().country(),
                person.document().masked(mask),
                mask.phone(person.phone()),
                elder.identity().sex(),
                person.document().ageOn(ageDay),
                elder.verifiedOn(),
                stale(elder, today),
                elder.residences().stream()
                        .map(row -> new ElderJson.ResidenceView(
                                row.institutionId(), names.apply(row.institutionId()), row.validFrom(), row.validTo()))
                        .toList(),
                elder.needs().groups().on(ageDay),
                elder.needs().groups().known().stream()
                        .map(ConditionJson.GroupView::of)
                        .toList(),
                elder.needs().abilities().last().stream()
                        .map(one -> ConditionJson.AbilityView.of(one, ageDay))
                        .toList(),
                LongTermCareJson.View.of(elder, ageDay),
                secrets.identifiers(elder).stream().map(one -> one.masked(mask)).toList(),
                proposed == null ? null : proposed.masked(mask, names),
                Takeover.View.of(elder.takeover()),
                elder.version(),
                rights.allowed(caller, elder));
    }

    private static ElderSnapshot snapshot(Caller caller, Elder elder) {
        ElderSnapshot all = ElderSnapshot.forReaders(elder);
        return caller.is(Roles.EXTERNAL_SYSTEM) ? all.withoutFamily() : all;
    }

    private static Function<UUID, String> names(Map<UUID, InstitutionContact> contacts) {
        return id -> contacts.containsKey(id) ? contacts.get(id).name() : null;
    }

    /** Computed, never stored: verified, but too long ago. */
    private boolean stale(Elder elder, LocalDate today) {
        int months = parameters.integer(InsuranceParameter.VERIFIED_STALE_MONTHS, elder.region(), today);
        return elder.verifiedOn() != null
                && elder.verifiedOn().plusMonths(months).isBefore(today);
    }

    /**
     * The first day of which a verification is not stale yet; what was verified before it is.
     *
     * @param region whose months count; those of the country where none is given
     */
    LocalDate staleBefore(Call call, String region) {
        return staleBefore(
                call.today(), parameters.integer(InsuranceParameter.VERIFIED_STALE_MONTHS, region, call.today()));
    }

    /** The same for a day and a number of months: a month's end is not always reached again by counting back. */
    static LocalDate staleBefore(LocalDate today, int months) {
        LocalDate day = today.minusMonths(months);
        while (day.plusMonths(months).isBefore(today)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Elder found(Call call, UUID id) {
        return repository
                .find(call, id)
                .orElseThrow(
                        () -> new Refused(repository.isErased(call, id) ? ElderRefusal.ERASED : KitRefusal.NOT_FOUND));
    }
}
