package org.yiyang.kit.correction;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;
import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;

/** What requests bring to a service that has them: a deadline with its parameter, sealed columns and retention; else nothing. */
@ApplicationScoped
class CorrectionCatalog implements DeadlineHandlers, FeatureParameters, RetentionRules, SealedTables {
    static final String TABLE = "correction_request";
    static final String CONTENT = "content_sealed";
    static final String CHANGED = "changed_sealed";
    static final String DECISION = "decision_sealed";
    static final String EVIDENCE = "evidence_sealed";

    static final ParameterKey DECISION_WORKDAYS = new Days(
            "CORRECTION_DECISION_WORKDAYS",
            ParameterSpec.number(WORKDAYS, 15, 1, 60)
                    .named("个人更正申请决定期限", "Time to decide on a person's request for correction")
                    .from("个人信息保护法 art. 46, 50: in time; the number of days is the region's"));
    private static final Months KEPT_MONTHS = new Months(
            "CORRECTION_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 36, 6, 600)
                    .named("更正申请内容保存期限", "For how long the words of a correction request are kept")
                    .from("个人信息保护法 art. 19; the length is not law"));
    private static final String LAW = "个人信息保护法 art. 47";
    private static final String SAID =
            "(c.content_sealed is not null or c.changed_sealed is not null or c.decision_sealed is not null"
                    + " or c.evidence_sealed is not null)";

    private final List<CorrectionRegister> registers;
    private final CorrectionTasks tasks;
    private final Deadlines deadlines;
    private final Parameters parameters;

    CorrectionCatalog(
            @All List<CorrectionRegister> registers,
            CorrectionTasks tasks,
            Deadlines deadlines,
            Parameters parameters) {
        this.registers = registers;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    /** By when a request that begins is to be decided. */
    void setDeadline(Call call, CorrectionRequest one) {
        int workdays = parameters.integer(DECISION_WORKDAYS, one.region(), call.today());
        deadlines.setWorkdays(one.id(), tasks.decide().name(), call.today(), workdays);
    }

    void clearDeadline(CorrectionRequest one) {
        deadlines.clear(one.id(), tasks.decide().name());
    }

    private record Days(String name, ParameterSpec spec) implements ParameterKey {}

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return registers.isEmpty() ? Map.of() : Map.of(tasks.decide(), DeadlineHandler.NOTHING);
    }

    @Override
    public List<ParameterKey> keys() {
        return ifThere(List.of(DECISION_WORKDAYS));
    }

    @Override
    public List<SealedTable> tables() {
        return ifThere(List.of(SealedTable.of(TABLE, "id").sealed(CONTENT, CHANGED, DECISION, EVIDENCE)));
    }

    @Override
    public List<RetentionRule> rules() {
        return registers.isEmpty() ? List.of() : rules(registers.get(0));
    }

    private static List<RetentionRule> rules(CorrectionRegister register) {
        String[] forget = Stream.concat(
                        Stream.of(
                                "update aggregate_move set reason = null where aggregate_id in {ids}",
                                "update correction_request set content_sealed = null, changed_sealed = null,"
                                        + " decision_sealed = null, evidence_sealed = null where id in {ids}"),
                        register.forgotten().stream())
                .toArray(String[]::new);
        return List.of(
                RetentionRule.of("CORRECTION_REQUEST", "更正申请内容", "What correction requests say")
                        .tables(TABLE)
                        .law(LAW)
                        .after(PeriodStart.DECISION, KEPT_MONTHS)
                        .erase(said().where("c.status <> 'ASKED'"), forget),
                RetentionRule.of(
                                "CORRECTION_OF_ERASED",
                                "已删除个人信息的老年人的更正申请内容",
                                "What correction requests of erased elders say")
                        .tables(TABLE)
                        .law(LAW)
                        .after(PeriodStart.PERSON_ERASED, null)
                        .erase(said().where(register.erasedElder()), forget));
    }

    private static DueRows said() {
        return DueRows.of("correction_request c", "c.id")
                .sinceMoment("c.changed_at")
                .region("c.region_code")
                .where(SAID)
                .heldBy("c.elder_id");
    }

    private <T> List<T> ifThere(List<T> some) {
        return registers.isEmpty() ? List.of() : some;
    }
}
