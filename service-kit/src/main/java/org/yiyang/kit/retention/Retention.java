package org.yiyang.kit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.retention.DueRows.Due;
import org.yiyang.kit.retention.RetentionJson.KindView;
import org.yiyang.kit.retention.RetentionJson.RegionMonths;
import org.yiyang.kit.retention.RetentionTable.Run;
import org.yiyang.kit.write.Chore;

/**
 * Ends records whose period is over: once a day, of each kind some records in a transaction, in which the count of the run
 * stands too. Whoever goes on after a crash finds what is left, and counts nothing twice.
 */
@ApplicationScoped
class Retention implements Chore {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String KIND = "retention";
    private final RetentionCatalog catalog;
    private final RetentionTable table;
    private final Audit audit;
    private final boolean enforced;
    private final Set<String> passed = new HashSet<>();

    /**
     * Made by the container.
     *
     * @param enforced whether anything is ended: what is deleted does not come back, so that a city first sets its periods and
     *     looks at what is due
     */
    Retention(
            RetentionCatalog catalog,
            RetentionTable table,
            Audit audit,
            @ConfigProperty(name = "yiyang.retention.enforced", defaultValue = "false") boolean enforced) {
        this.catalog = catalog;
        this.table = table;
        this.audit = audit;
        this.enforced = enforced;
    }

    boolean isEnforced() {
        return enforced;
    }

    /** One pass of one kind; after a failure the kind is not tried again before the others had their turn. */
    @Override
    public boolean doPart(Call call) {
        Optional<RetentionRule> next = enforced ? catalog.next(passed) : Optional.empty();
        if (next.isEmpty()) {
            passed.clear();
            return false;
        }
        RetentionRule rule = next.get();
        try {
            if (!pass(call, rule)) {
                passed.add(rule.code());
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf("%s were not ended: %s", rule.code(), failure.getClass().getSimpleName());
            passed.add(rule.code());
            throw failure;
        }
    }

    /** What it publishes waits behind the rest: nobody waits for what a night has erased. */
    @Override
    public boolean waits() {
        return true;
    }

    /** Whether there is more of the kind. */
    private boolean pass(Call call, RetentionRule rule) {
        LocalDate today = call.today();
        Optional<Run> held = table.hold(rule.code(), today);
        if (held.isEmpty()) {
            return false;
        }
        Run run = held.get();
        List<Due> due = table.due(rule, catalog.ends(rule, today), catalog.holds(today), run);
        if (due.isEmpty()) {
            table.note(call, new Run(rule.code(), today, true, run.records(), null));
            return false;
        }
        int ended = end(call, rule, due.stream().map(Due::id).toList());
        String place =
                rule.isRepeated() ? null : due.get(due.size() - 1).place().written();
        table.note(call, new Run(rule.code(), today, false, run.records() + ended, place));
        return true;
    }

    private int end(Call call, RetentionRule rule, List<UUID> due) {
        if (rule.effect() != null) {
            rule.effect().accept(call, due);
        }
        int ended = table.carryOut(rule, due);
        String verb = rule.action().name().toLowerCase(Locale.ROOT);
        audit.write(call, new Audit.Act(verb, KIND, null, Audit.Outcome.DONE, rule.code() + " " + ended));
        return ended;
    }

    /** Each kind, and what would go on a day. */
    List<KindView> kinds(LocalDate today, LocalDate on) {
        Map<String, Run> runs = table.runs();
        return catalog.all().stream()
                .map(rule -> view(rule, runs.get(rule.code()), today, on))
                .toList();
    }

    private KindView view(RetentionRule rule, Run run, LocalDate today, LocalDate on) {
        Map<String, Integer> months = rule.months() == null ? Map.of() : catalog.months(rule, today);
        boolean counts = rule.rows() != null;
        Map<String, LocalDate> ends = counts ? catalog.ends(rule, on) : Map.of();
        Optional<Run> last = Optional.ofNullable(run);
        return new KindView(
                rule.code(),
                rule.label().zh(),
                rule.label().en(),
                List.copyOf(rule.tables()),
                rule.action(),
                rule.start(),
                rule.law(),
                rule.months() == null ? null : rule.months().name(),
                months.get(""),
                regions(months),
                rule.days(),
                rule.because() == null
                        ? null
                        : rule.because().zh() + " / " + rule.because().en(),
                counts ? table.count(rule, ends, catalog.holds(on)) : null,
                counts ? table.countHeld(rule, ends, catalog.holds(on)) : null,
                last.map(Run::on).orElse(null),
                last.map(Run::ended).orElse(null),
                last.map(Run::records).orElse(null));
    }

    private static List<RegionMonths> regions(Map<String, Integer> months) {
        return months.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .map(one -> new RegionMonths(one.getKey(), one.getValue()))
                .toList();
    }
}
