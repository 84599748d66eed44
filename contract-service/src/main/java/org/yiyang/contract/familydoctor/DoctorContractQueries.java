package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of family-doctor contracts; a family member by the elder's authorisation only. */
@ApplicationScoped
class DoctorContractQueries implements PersonRecords {
    private final DoctorContractRepository repository;
    private final TeamRepository teams;
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final DoctorContractRights rights;
    private final MoveHistory moves;

    DoctorContractQueries(
            DoctorContractRepository repository,
            TeamRepository teams,
            KnownInstitutions institutions,
            KnownElders elders,
            DoctorContractRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.teams = teams;
        this.institutions = institutions;
        this.elders = elders;
        this.rights = rights;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return DoctorContract.KIND;
    }

    @Override
    public Label title() {
        return new Label("家庭医生签约", "Contracts with family doctors");
    }

    /** As the elder sees them. */
    @Override
    public List<?> of(Call call, int most) {
        return list(
                call,
                new DoctorContractRepository.Filter(null, List.of(call.caller().person()), null, null),
                null,
                most);
    }

    /** The ids under which an elder may be named, by whichever; null for nobody. */
    Collection<UUID> namesOf(UUID elder) {
        return elder == null ? null : elders.namesOf(elder);
    }

    DoctorContractJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    DoctorContractJson.History history(Call call, UUID id) {
        return new DoctorContractJson.History(moves.of(found(call, id)));
    }

    List<DoctorContractJson.View> list(Call call, DoctorContractRepository.Filter filter, UUID after, int limit) {
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    DoctorContractJson.View view(Call call, DoctorContract contract) {
        return views(call, List.of(contract)).get(0);
    }

    private List<DoctorContractJson.View> views(Call call, List<DoctorContract> contracts) {
        Map<UUID, Team> named =
                teams.named(contracts.stream().map(DoctorContract::teamId).collect(Collectors.toSet()));
        Map<UUID, InstitutionContact> names = institutions.contacts(
                contracts.stream().map(DoctorContract::institutionId).collect(Collectors.toSet()));
        Caller caller = call.caller();
        return contracts.stream()
                .map(contract -> view(
                        caller,
                        contract,
                        named.get(contract.teamId()),
                        names.getOrDefault(
                                contract.institutionId(), InstitutionContact.unknown(contract.institutionId()))))
                .toList();
    }

    private DoctorContractJson.View view(
            Caller caller, DoctorContract contract, Team team, InstitutionContact institution) {
        return new DoctorContractJson.View(
                contract.id(),
                DoctorContractRights.knowsPerson(caller, contract) ? contract.elderId() : null,
                contract.teamId(),
                team.name(),
                team.phone(),
                contract.institutionId(),
                institution.name(),
                contract.region(),
                contract.priorityGroup(),
                contract.terms().stream().map(DoctorContractJson.Term::of).toList(),
                contract.nextServiceOn(),
                contract.status(),
                contract.endedBecause(),
                contract.endedOn(),
                contract.version(),
                rights.allowed(caller, contract));
    }

    private DoctorContract found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
