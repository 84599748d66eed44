package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.csv.Inline;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rows.FileLimits;
import org.yiyang.kit.text.Text;

/** A file of figures that had been reported and confirmed on paper (存量登记). */
@ApplicationScoped
class SnapshotImport implements ImportKind<SnapshotImport.Row> {
    private final Snapshots snapshots;
    private final Register register;
    private final SnapshotRepository repository;

    SnapshotImport(Snapshots snapshots, Register register, SnapshotRepository repository) {
        this.snapshots = snapshots;
        this.register = register;
        this.repository = repository;
    }

    /** The figures of one institution on one day. */
    record Row(
            @Inline @NotNull @Valid InstitutionReference institution,
            @NotNull LocalDate asOf,
            @Inline @NotNull @Valid MonitoringFigures figures,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {}

    @Override
    public String name() {
        return "snapshots";
    }

    @Override
    public String zh() {
        return "监测数据存量登记";
    }

    @Override
    public String en() {
        return "Monitoring figures taken over from paper";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.HEALTH_ADMIN);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public FileLimits limits() {
        return FileLimits.PROVINCE;
    }

    @Override
    public String key(Row row) {
        return row.institution().key() + " " + row.asOf();
    }

    @Override
    public Class<SnapshotJson.View> exported() {
        return SnapshotJson.View.class;
    }

    /** The export has the figures together; the paper of a takeover is not compared. */
    @Override
    public Map<String, String> exportedAs() {
        Map<String, String> paths = new HashMap<>(Map.of("institutionName", "name"));
        Columns.of(MonitoringFigures.class).forEach(column -> paths.put("figures." + column.path(), column.path()));
        return paths;
    }

    /** What counts of that institution and day, if the uploader may see it; the paper is the takeover's own. */
    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        return register.named(call, row.institution())
                .flatMap(id -> repository.counting(id, row.asOf()))
                .flatMap(known -> repository.find(call.scope(), known.id()))
                .map(known -> new Recorded<>(
                        known.id().toString(),
                        new Row(row.institution(), row.asOf(), known.figures(), row.document(), row.reason()),
                        Set.of()));
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(SnapshotRefusal.ALREADY_REPORTED);
    }

    @Override
    public String enter(Call call, Row row) {
        UUID id = register.named(call, row.institution(), KitRefusal.NOT_FOUND, "/institution/creditCode");
        SnapshotJson.TakeOver body =
                new SnapshotJson.TakeOver(id, row.asOf(), row.figures(), row.document(), row.reason());
        MonitoringSnapshot snapshot = snapshots.takeOver(
                call,
                register.place(call.scope(), id),
                body,
                body.mark(call.caller().subject(), call.now()));
        return "/api/v1/monitoring-snapshots/" + snapshot.id();
    }
}
