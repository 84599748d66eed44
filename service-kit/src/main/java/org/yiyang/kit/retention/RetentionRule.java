package org.yiyang.kit.retention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionJson.RetentionAction;

/** For how long one kind of record is kept, by which law, and what happens at the end. */
public final class RetentionRule {
    private static final int AT_ONCE = 200;
    private final String code;
    private final Label label;
    private final Set<String> tables = new LinkedHashSet<>();
    private final List<String> statements = new ArrayList<>();
    private String law;
    private PeriodStart start;
    private ParameterKey months;
    private Integer days;
    private RetentionAction action;
    private Label because;
    private DueRows rows;
    private BiConsumer<Call, List<UUID>> effect;
    private boolean repeated;

    private RetentionRule(String code, String zh, String en) {
        this.code = code;
        this.label = new Label(zh, en);
    }

    /** A kind of record by its code, which never changes, and its name. */
    public static RetentionRule of(String code, String zh, String en) {
        return new RetentionRule(code, zh, en);
    }

    /** All tables in which such a record has personal data. */
    public RetentionRule tables(String... names) {
        tables.addAll(List.of(names));
        return this;
    }

    /** The law that asks for the period, or for the end. */
    public RetentionRule law(String citation) {
        law = citation;
        return this;
    }

    /**
     * The period.
     *
     * @param parameter the number of months; null where nothing is waited for once it has begun
     */
    public RetentionRule after(PeriodStart begins, ParameterKey parameter) {
        start = begins;
        months = parameter;
        return this;
    }

    /** The rows are deleted; {@code {ids}} in a statement stands for the ids of those that are due. */
    public RetentionRule delete(DueRows due, String... deletes) {
        action = RetentionAction.DELETE;
        rows = due;
        statements.addAll(List.of(deletes));
        return this;
    }

    /** The personal content is removed and the record stays; {@code {ids}} as in {@link #delete}. */
    public RetentionRule erase(DueRows due, String... updates) {
        action = RetentionAction.ERASE;
        rows = due;
        statements.addAll(List.of(updates));
        return this;
    }

    /** What is done with the records that are due besides the statements, before them, in the same unit of work. */
    public RetentionRule with(BiConsumer<Call, List<UUID>> more) {
        effect = more;
        return this;
    }

    /** A statement does a part of a record at a time: it is repeated until nothing of the record is left. */
    public RetentionRule repeated() {
        repeated = true;
        return this;
    }

    /** It is never deleted. */
    public RetentionRule keep(String zh, String en) {
        action = RetentionAction.KEEP;
        because = new Label(zh, en);
        return this;
    }

    /** A copy of what another service keeps, deleted when that service says so by an event. */
    public RetentionRule follows(String zh, String en) {
        action = RetentionAction.FOLLOW;
        because = new Label(zh, en);
        return this;
    }

    /** It is deleted after some days by what made it. */
    public RetentionRule sweptAfter(PeriodStart begins, int fixedDays) {
        action = RetentionAction.SWEEP;
        start = begins;
        days = fixedDays;
        return this;
    }

    /** The account that runs may not delete it: what is due is counted for the operator. */
    public RetentionRule byOperator(DueRows due, String zh, String en) {
        action = RetentionAction.OPERATOR;
        rows = due;
        because = new Label(zh, en);
        return this;
    }

    public String code() {
        return code;
    }

    Label label() {
        return label;
    }

    Set<String> tables() {
        return tables;
    }

    String law() {
        return law;
    }

    PeriodStart start() {
        return start;
    }

    ParameterKey months() {
        return months;
    }

    Integer days() {
        return days;
    }

    RetentionAction action() {
        return action;
    }

    Label because() {
        return because;
    }

    /** What is due; null where nothing ever is. */
    DueRows rows() {
        return rows;
    }

    List<String> statements() {
        return statements;
    }

    BiConsumer<Call, List<UUID>> effect() {
        return effect;
    }

    boolean isRepeated() {
        return repeated;
    }

    /** How many records one transaction is about. */
    int atOnce() {
        return AT_ONCE;
    }

    /** Whether the nightly job does it. */
    boolean isDoneByJob() {
        return action == RetentionAction.DELETE || action == RetentionAction.ERASE;
    }
}
