package org.yiyang.kit.ticket;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Puts the token that a ticket stands for where a token is looked for, before anybody asks who calls: from there on the call is
 * one with that token. What is no ticket, or none any more, is a call without one.
 */
@ApplicationScoped
class TicketFilter {
    private static final Logger LOG = Logger.getLogger(TicketFilter.class);
    private static final int BEFORE_AUTHENTICATION = 10_000;
    private static final Pattern STREAM = Pattern.compile("/api/v1/(\\w+/tasks|dispatch)/stream");
    private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private final TicketTable tickets;
    private final Clock clock;

    TicketFilter(TicketTable tickets, Clock clock) {
        this.tickets = tickets;
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
                    if (taken.failed()) {
                        LOG.debugf(
                                "a ticket is not known: %s",
                                taken.cause().getClass().getSimpleName());
                    }
                    Optional<String> token = taken.succeeded() ? taken.result() : Optional.empty();
                    token.ifPresent(one -> request.headers().set("Authorization", "Bearer " + one));
                    request.resume();
                    routing.next();
                });
    }

    private static boolean isStream(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && STREAM.matcher(request.path()).matches();
    }
}
