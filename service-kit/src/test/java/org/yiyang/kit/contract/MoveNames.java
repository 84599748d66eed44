package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.kit.lifecycle.MoveLabels;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.kit.rules.ArchitectureRules;

/** What the moves of a service are called: each verb of its tables has a Chinese word in a {@code verbs.properties}. */
public final class MoveNames {
    private MoveNames() {}

    /** The verbs of the tables under a package that have none. */
    public static Set<String> missing(String root) {
        Set<String> missing = new TreeSet<>();
        ArchitectureRules.shipped(root).stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(State.class))
                .map(JavaClass::reflect)
                .map(type -> (State) type.getEnumConstants()[0])
                .flatMap(state -> state.machine().transitions().stream())
                .map(Transition::verb)
                .filter(verb -> !MoveLabels.isNamed(verb))
                .forEach(missing::add);
        return missing;
    }
}
