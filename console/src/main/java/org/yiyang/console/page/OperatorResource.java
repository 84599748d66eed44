package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.SignedOut;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/** The operator's page: how each service does, what waits in it, how much of its budgets is used, and what is parked, with replay. */
@Path(OperatorResource.SELF)
@Blocking
public class OperatorResource {
    static final String SELF = "/console/operator";
    static final String OFFERED_BY = "institution/status";
    private static final String HEALTH = "/health";
    private static final int UNAUTHENTICATED = 401;
    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;

    OperatorResource(
            Pages pages, Sessions sessions, Api api, Catalogue catalogue, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /**
     * A service with its figures.
     *
     * @param problem why it does not report them, else null
     */
    public record Service(String name, String health, boolean ill, List<BureauDrawing.Cell> cells, Problem problem) {}

    /** A message that was set aside. */
    public record Message(String id, String key, String label, List<BureauDrawing.Cell> cells) {}

    @GET
    public Response operator(@QueryParam("service") String chosen, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        List<String> roles = visitor.signedIn().claims().roles();
        if (catalogue.named("GET", OFFERED_BY).filter(one -> one.isFor(roles)).isEmpty()) {
            return pages.page(404, "absent", visitor, SELF, Map.of());
        }
        List<String> paths = new ArrayList<>(List.of(HEALTH));
        OperatorDrawing.SERVICES.forEach(service -> paths.add(Api.BASE + service + "/status"));
        List<ApiAnswer> answers = api.getAll(visitor.asker(), paths);
        if (answers.stream().anyMatch(answer -> answer.status() == UNAUTHENTICATED)) {
            throw new SignedOut();
        }
        List<ApiAnswer> states = answers.subList(1, answers.size());
        dictionaries.need(visitor.asker(), List.of(OperatorDrawing.BUDGETS));
        OperatorDrawing drawing = new OperatorDrawing(catalogue, dictionaries, words, visitor.language());
        Map<String, Object> data = new HashMap<>();
        putServices(data, drawing, answers.get(0), states);
        putParked(data, drawing, visitor, OperatorDrawing.chosen(chosen, states));
        data.put("live", SELF);
        data.put("stream", "institution");
        return pages.page(200, "operator", visitor, SELF, data);
    }

    private static void putServices(
            Map<String, Object> data, OperatorDrawing drawing, ApiAnswer health, List<ApiAnswer> states) {
        JsonNode up = health.body().path("services");
        List<Service> services = new ArrayList<>();
        List<OperatorDrawing.Row> lag = new ArrayList<>();
        List<OperatorDrawing.Row> budgets = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            String name = OperatorDrawing.SERVICES.get(i);
            ApiAnswer state = states.get(i);
            services.add(drawing.service(name, up.path(name).asText("UNKNOWN"), state));
            lag.addAll(drawing.lag(name, state.body()));
            budgets.addAll(drawing.budgets(name, state.body()));
        }
        data.put("gatewayProblem", up.isMissingNode() ? health.problem() : null);
        data.put("heads", drawing.heads());
        data.put("services", services);
        data.put("lagHeads", drawing.lagHeads());
        data.put("lag", lag);
        data.put("budgetHeads", drawing.budgetHeads());
        data.put("budgets", budgets);
    }

    private void putParked(Map<String, Object> data, OperatorDrawing drawing, Visitor visitor, String service) {
        ApiAnswer parked = api.get(visitor.asker(), Api.BASE + service + "/parked?waiting=true&limit=20");
        List<Message> messages = new ArrayList<>();
        parked.body()
                .path("items")
                .forEach(one ->
                        messages.add(drawing.message(one, UUID.randomUUID().toString())));
        data.put("chosen", service);
        data.put("chosenName", drawing.name(service));
        data.put("parkedHeads", drawing.parkedHeads());
        data.put("parked", messages);
        data.put("parkedProblem", parked.isOk() ? null : parked.problem());
    }
}
