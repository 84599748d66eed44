package org.yiyang.kit.parameter;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.kit.refusal.Refused;

/** All parameters of one service by name, for the API: those of the kit, then those that its features contribute. */
@Singleton
public final class ParameterCatalog {
    private final Map<String, ParameterKey> byName = new LinkedHashMap<>();

    @Inject
    ParameterCatalog(@All List<FeatureParameters> features) {
        this(Stream.concat(
                        Arrays.stream(KitParameter.values()),
                        features.stream()
                                // The order of beans is not defined.
                                .map(FeatureParameters::keys)
                                .filter(keys -> !keys.isEmpty())
                                .sorted(Comparator.comparing(
                                        keys -> keys.get(0).getClass().getName()))
                                .flatMap(List::stream))
                .toArray(ParameterKey[]::new));
    }

    private ParameterCatalog(ParameterKey... keys) {
        Arrays.stream(keys).forEach(this::add);
    }

    public static ParameterCatalog of(ParameterKey... keys) {
        return new ParameterCatalog(keys);
    }

    /** In the order of their declaration. */
    public Collection<ParameterKey> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The parameter of this name; an unknown name is refused. */
    public ParameterKey get(String name) {
        ParameterKey key = byName.get(name);
        if (key == null) {
            throw new Refused(ParameterRefusal.UNKNOWN, name);
        }
        return key;
    }

    private void add(ParameterKey key) {
        if (byName.put(key.name(), key) != null) {
            throw new IllegalArgumentException("two parameters are named " + key.name());
        }
    }
}
