package org.yiyang.kit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.parameter.Setting;
import org.yiyang.kit.rotation.SealedCatalog;

/** All rules of this service, compared with the tables that contain something about persons. */
@ApplicationScoped
public class RetentionCatalog implements FeatureParameters {
    /** The columns that name a person, or an account that acted for one, whether sealed or not. */
    private static final String OF_PERSONS =
            "select distinct lower(table_name) from information_schema.columns where table_schema = database()"
                    + " and lower(column_name) in ('elder_id', 'person_id', 'person', 'dispatcher', 'account')";

    private final Map<String, RetentionRule> rules = new TreeMap<>();
    private final String persons;
    private final SealedCatalog sealed;
    private final Parameters parameters;
    private final Database database;

    RetentionCatalog(
            @Any Instance<RetentionRules> features, SealedCatalog sealed, Parameters parameters, Database database) {
        features.stream().flatMap(feature -> feature.rules().stream()).forEach(this::add);
        this.persons = features.stream()
                .map(RetentionRules::persons)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        this.sealed = sealed;
        this.parameters = parameters;
        this.database = database;
    }

    private void add(RetentionRule rule) {
        if (rules.put(rule.code(), rule) != null) {
            throw new IllegalArgumentException("two kinds of record are named " + rule.code());
        }
    }

    /** The months of the rules, each once. */
    @Override
    public List<ParameterKey> keys() {
        return rules.values().stream()
                .map(RetentionRule::months)
                .filter(RetentionRules.Months.class::isInstance)
                .distinct()
                .toList();
    }

    /** What keeps records on a day. */
    DueRows.Holds holds(LocalDate on) {
        return new DueRows.Holds(on, persons);
    }

    /** In the order of their codes. */
    Collection<RetentionRule> all() {
        return rules.values();
    }

    /** Tables with something sealed or with ids of persons of which no rule says how long they are kept. */
    public List<String> tablesWithoutRule() {
        Set<String> known = new HashSet<>();
        rules.values().forEach(rule -> known.addAll(rule.tables()));
        Set<String> all = new TreeSet<>(sealed.tables());
        all.addAll(database.anywhere(
                sql -> sql.select(OF_PERSONS).mapTo(String.class).list()));
        all.removeAll(known);
        return List.copyOf(all);
    }

    /** The months that are in force on a day, by region; those of the whole country stand at the empty region. */
    Map<String, Integer> months(RetentionRule rule, LocalDate on) {
        ParameterKey key = rule.months();
        if (key == null) {
            return Map.of("", 0);
        }
        BiFunction<String, LocalDate, String> values = parameters.values(key);
        Map<String, Integer> months = new LinkedHashMap<>();
        months.put("", Integer.valueOf(values.apply("", on)));
        parameters.list("").stream()
                .filter(one -> one.name().equals(key.name()) && !one.validFrom().isAfter(on))
                .map(Setting::region)
                .distinct()
                .sorted()
                .forEach(region -> months.put(region, Integer.valueOf(values.apply(region, on))));
        return months;
    }

    /** By region the last day on which a period that is over on a day may have begun. */
    Map<String, LocalDate> ends(RetentionRule rule, LocalDate on) {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        months(rule, on).forEach((region, months) -> ends.put(region, RetentionPeriod.lastBeginning(on, months)));
        return ends;
    }

    /** The first kind after those that a run has passed already, of what the job does. */
    Optional<RetentionRule> next(Set<String> passed) {
        return rules.values().stream()
                .filter(RetentionRule::isDoneByJob)
                .filter(rule -> !passed.contains(rule.code()))
                .findFirst();
    }
}
