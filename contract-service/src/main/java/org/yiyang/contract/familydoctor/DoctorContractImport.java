package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Refusal;

/**
 * A file of family-doctor contracts, one row for each elder; a row for an elder who has a contract with the own institution
 * already, whose last year it continues, renews it.
 */
@ApplicationScoped
class DoctorContractImport implements ImportKind<DoctorContractImport.Row> {
    private final DoctorContracts contracts;
    private final DoctorContractRepository repository;
    private final KnownElders elders;

    DoctorContractImport(DoctorContracts contracts, DoctorContractRepository repository, KnownElders elders) {
        this.contracts = contracts;
        this.repository = repository;
        this.elders = elders;
    }

    /** Who has signed with which team, for which days. */
    record Row(
            @NotNull UUID teamId,
            @NotNull UUID elderId,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull ServicePackage contents,
            Boolean priorityGroup) {
        DoctorContractJson.Sign sign() {
            return new DoctorContractJson.Sign(teamId, elderId, startsOn, endsOn, contents, priorityGroup);
        }
    }

    @Override
    public String name() {
        return "family-doctor-contracts";
    }

    @Override
    public String zh() {
        return "家庭医生签约";
    }

    @Override
    public String en() {
        return "Family-doctor contracts";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.MED_MANAGER);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public String key(Row row) {
        return row.elderId() == null ? null : row.elderId().toString();
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(FamilyDoctorRefusal.ELDER_HAS_TEAM);
    }

    /** The year that is signed already for the same days. */
    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        return own(call, row)
                .flatMap(contract -> contract.terms().stream()
                        .filter(term -> term.days().startsOn().equals(row.startsOn()))
                        .findFirst()
                        .map(term -> new Recorded<>(
                                contract.id().toString(),
                                new Row(
                                        contract.teamId(),
                                        row.elderId(),
                                        term.days().startsOn(),
                                        term.days().endsOn(),
                                        term.contents(),
                                        row.priorityGroup() == null ? null : contract.priorityGroup()),
                                Set.of())));
    }

    @Override
    public String enter(Call call, Row row) {
        UUID id = own(call, row)
                .filter(contract ->
                        contract.lastTerm().days().endsOn().plusDays(1).equals(row.startsOn()))
                .map(contract -> contracts.renew(call, contract.id(), row.endsOn(), row.contents()))
                .orElseGet(() -> contracts.sign(call, row.sign()))
                .id();
        return "/api/v1/contract/family-doctor-contracts/" + id;
    }

    private Optional<DoctorContract> own(Call call, Row row) {
        return repository
                .openOf(elders.survivorOf(row.elderId()))
                .flatMap(contract -> repository.find(call.scope(), contract.id()));
    }
}
