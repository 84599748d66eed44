package org.yiyang.kit.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** All kinds of deadlines of a feature, each with what happens when one has come; a bean each, which the scheduler finds. */
public interface DeadlineHandlers {
    Map<DeadlineKind, DeadlineHandler> handlers();

    /** The handler of each of these kinds; a switch over them shows the compiler that none is left out. */
    static <K extends DeadlineKind> Map<DeadlineKind, DeadlineHandler> each(
            K[] kinds, Function<K, DeadlineHandler> handler) {
        Map<DeadlineKind, DeadlineHandler> handlers = new LinkedHashMap<>();
        for (K kind : kinds) {
            handlers.put(kind, handler.apply(kind));
        }
        return handlers;
    }
}
