package org.yiyang.kit.ticket;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Puts the token that a ticket stands for where a token is looked for, before the caller is identified: from there on
 * the call is one with that token. An invalid or used ticket makes a call without a token.
 */
@ApplicationScoped
class TicketFilter {
    private static final Logger LOG = Logger.getLogger(TicketFilter.class);
    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Pattern STREAM = Pattern.compile("/api/v1/(\\w+/tasks|dispatch)/stream");
    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private final TicketTable tickets;
    private final Problems problems;
    private final Clock clock;

    TicketFilter(TicketTable tickets, Problems problems, Clock clock) {
        this.tickets = tickets;
        this.problems = problems;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_AUTHENTICATION);
    }

    private void admit(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String ticket = isStream(request) ? request.getParam("ticket") : null;
        if (ticket == null
                || request.getHeader("Authorization") != null
                || !TICKET.matcher(ticket).matches()) {
            routing.next();
            return;
        }
        request.pause();
        routing.vertx()
                .executeBlocking(() -> tickets.take(ticket, clock.instant()), false)
                .onComplete(taken -> {
                    request.resume();
                    if (taken.failed()) {
                        // Not 401: the ticket may be perfectly valid, and its owner would sign in again for nothing.
                        LOG.debugf(
                                "a ticket cannot be looked for: %s",
                                taken.cause().getClass().getSimpleName());
                        problems.answer(routing, new Refused(KitRefusal.DATABASE_AWAY));
                        return;
                    }
                    taken.result().ifPresent(one -> request.headers().set("Authorization", "Bearer " + one));
                    routing.next();
                });
    }

    private static boolean isStream(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && STREAM.matcher(request.path()).matches();
    }
}
