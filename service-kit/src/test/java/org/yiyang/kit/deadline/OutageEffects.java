package org.yiyang.kit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an outage does to each kind of deadline of a service; each service shows its whole table. */
public abstract class OutageEffects {
    @Inject
    @Any
    Instance<DeadlineHandlers> features;

    /** The kinds by what an outage does to them. */
    protected abstract Map<OutageEffect, List<String>> table();

    @Test
    void everyKindSaysWhatAnOutageDoesToIt() {
        Map<OutageEffect, Set<String>> said = new TreeMap<>();
        features.stream()
                .flatMap(feature -> feature.handlers().keySet().stream())
                .forEach(kind -> {
                    said.computeIfAbsent(kind.outage(), effect -> new TreeSet<>())
                            .add(kind.name());
                });
        Map<OutageEffect, Set<String>> expected = new TreeMap<>();
        table().forEach((effect, kinds) -> expected.put(effect, new TreeSet<>(kinds)));
        assertEquals(expected, said);
    }
}
