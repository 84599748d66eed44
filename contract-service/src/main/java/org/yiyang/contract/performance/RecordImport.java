package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.contract.catalogue.ServiceScene;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.Text;

/** A file of services that were given; a row whose key is known and that says why corrects what was recorded. */
@ApplicationScoped
class RecordImport implements ImportKind<RecordImport.Row> {
    private final ServiceRecords records;
    private final RecordRepository repository;
    private final ServedAgreements agreements;

    RecordImport(ServiceRecords records, RecordRepository repository, ServedAgreements agreements) {
        this.records = records;
        this.repository = repository;
        this.agreements = agreements;
    }

    /** One visit under the agreement of a number; either {@code persons} or {@code elderIds} says who was served. */
    record Row(
            @NotNull @Text @Size(max = 60) @PaperNumber String number,
            @NotNull @Text @Size(max = 60) @PaperNumber String key,
            @NotNull LocalDate visitedOn,
            @NotNull @Pattern(regexp = CatalogueJson.CODE) String item,
            ServiceScene scene,
            @Min(1) @Max(100000) Integer persons,
            @Size(max = ElderIds.MOST) Set<@NotNull UUID> elderIds,
            @NotNull PostedRole role,
            @Text @Size(max = 100) String place,
            @Text @Size(max = 500) String reason)
            implements RecordJson.Visit {
        /** What it says about a known record; a number alone keeps the elders named there if they are as many. */
        RecordFacts facts(RecordFacts known) {
            RecordFacts said = facts();
            boolean sameNumber =
                    elderIds == null && said.persons() == known.elders().size();
            return sameNumber ? said.naming(known.elders()) : said;
        }

        private boolean saysWho() {
            return persons != null || (elderIds != null && !elderIds.isEmpty());
        }

        private boolean corrects(RecordFacts known) {
            return reason != null && (!saysWho() || !known.equals(facts(known)));
        }
    }

    @Override
    public String name() {
        return "service-records";
    }

    @Override
    public String zh() {
        return "服务记录";
    }

    @Override
    public String en() {
        return "Services given under agreements";
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
        return row.number() == null || row.key() == null ? null : NormalForm.of(row.number()) + " " + row.key();
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(RecordRefusal.KEY_TAKEN);
    }

    /** What stands under the key; not for a row that corrects it. */
    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        return known(call, row)
                .filter(visit -> !row.corrects(visit.facts()))
                .map(visit -> new Recorded<>(
                        visit.id().toString(),
                        new Row(
                                row.number(),
                                row.key(),
                                visit.facts().visitedOn(),
                                visit.facts().item(),
                                row.scene() == null ? null : visit.facts().scene(),
                                row.persons() == null ? null : visit.facts().persons(),
                                row.elderIds() == null ? null : visit.facts().elders(),
                                visit.facts().role(),
                                visit.facts().place(),
                                row.reason()),
                        Set.of()));
    }

    @Override
    public String enter(Call call, Row row) {
        Optional<ServiceRecord> known = known(call, row);
        UUID id = known.isPresent()
                ? records.correct(
                                call,
                                known.get().id(),
                                () -> row.facts(known.get().facts()),
                                row.reason())
                        .id()
                : records.record(call, agreement(call, row), row.key(), row.facts())
                        .id();
        return "/api/v1/contract/service-records/" + id;
    }

    private Optional<ServiceRecord> known(Call call, Row row) {
        List<Served> named = agreements.numbered(call.scope(), row.number());
        return named.size() == 1 ? repository.keyed(named.get(0).id(), row.key()) : Optional.empty();
    }

    private Served agreement(Call call, Row row) {
        List<Served> named = agreements.numbered(call.scope(), row.number());
        if (named.isEmpty()) {
            throw RecordRefusal.AGREEMENT_UNKNOWN.at("/number");
        }
        if (named.size() > 1) {
            throw RecordRefusal.AGREEMENT_AMBIGUOUS.at("/number");
        }
        return named.get(0);
    }
}
