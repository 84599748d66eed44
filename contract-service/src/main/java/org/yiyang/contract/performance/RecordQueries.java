package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of services that were given. */
@ApplicationScoped
class RecordQueries implements PersonRecords {
    private final RecordRepository repository;
    private final KnownInstitutions known;
    private final RecordRights rights;
    private final MoveHistory moves;

    RecordQueries(RecordRepository repository, KnownInstitutions known, RecordRights rights, MoveHistory moves) {
        this.repository = repository;
        this.known = known;
        this.rights = rights;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return ServiceRecord.KIND;
    }

    @Override
    public Label title() {
        return new Label("服务记录", "Services given");
    }

    /** Those that name the elder; who else was served is left out. */
    @Override
    public List<?> of(Call call, int most) {
        return views(call, repository.naming(call.caller().person(), most));
    }

    RecordJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    RecordJson.History history(Call call, UUID id) {
        ServiceRecord visit = found(call, id);
        return new RecordJson.History(
                moves.of(visit),
                visit.earlier().stream().map(RecordJson.Earlier::of).toList());
    }

    List<RecordJson.View> list(Call call, RecordRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    RecordJson.View view(Call call, ServiceRecord visit) {
        return views(call, List.of(visit)).get(0);
    }

    private List<RecordJson.View> views(Call call, List<ServiceRecord> visits) {
        Set<UUID> ids = visits.stream()
                .flatMap(visit -> Stream.of(visit.medicalId(), visit.careId()))
                .collect(Collectors.toSet());
        Map<UUID, InstitutionContact> names = known.contacts(ids);
        return visits.stream().map(visit -> view(call, visit, names)).toList();
    }

    private RecordJson.View view(Call call, ServiceRecord visit, Map<UUID, InstitutionContact> names) {
        RecordFacts facts = visit.facts();
        boolean party = RecordRights.isOfAParty(call.caller(), visit);
        return new RecordJson.View(
                visit.id(),
                visit.agreementId(),
                visit.medicalId(),
                name(names, visit.medicalId()),
                visit.careId(),
                name(names, visit.careId()),
                visit.region(),
                visit.recordKey(),
                facts.visitedOn(),
                facts.item(),
                facts.scene(),
                facts.persons(),
                facts.role(),
                facts.place(),
                party ? List.copyOf(facts.elders()) : List.of(),
                visit.status(),
                visit.version(),
                rights.allowed(call.caller(), visit));
    }

    private static String name(Map<UUID, InstitutionContact> names, UUID id) {
        return names.getOrDefault(id, InstitutionContact.unknown(id)).name();
    }

    private ServiceRecord found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
