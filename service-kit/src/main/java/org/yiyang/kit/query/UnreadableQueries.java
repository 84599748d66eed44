package org.yiyang.kit.query;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.Refused;

/**
 * Refuses a query that is no text before anything looks for a parameter of it: whoever looks first, the framework
 * included, would answer 400 without a word, or look for the wrong name. {@code ReadableTargets} has made a URI of it.
 */
@ApplicationScoped
class UnreadableQueries {
    private static final int BEFORE_ALL = 100_000;
    private final Problems problems;

    UnreadableQueries(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_ALL);
    }

    private void refuse(RoutingContext routing) {
        Refused refused = QueryText.fault(routing.request().query());
        if (refused == null) {
            routing.next();
        } else {
            problems.answer(routing, refused);
        }
    }
}
