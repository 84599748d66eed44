package org.yiyang.kit.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyang.kit.refusal.Refused;

/** All parameters of one service by name, for the API; the service produces it as a bean from its enums. */
public final class ParameterCatalog {
    private final Map<String, ParameterKey> byName = new LinkedHashMap<>();

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
