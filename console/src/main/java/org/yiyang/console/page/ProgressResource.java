package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.TokenClaims;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/**
 * The progress of a case of the one window, for anybody with its number and code word: nobody signs in, and neither of
 * the two is part of an address.
 */
@Path("/console/progress")
@Blocking
public class ProgressResource {
    private static final String SELF = "/console/progress";
    private static final String CALL = "one-window-cases/progress";
    /** The usual steps of an application that is granted; one that leaves them shows its state. */
    private static final List<String> WAY = List.of("SUBMITTED", "IN_REVIEW", "APPROVED", "ISSUED", "CLOSED");

    private static final List<String> DAYS = List.of("receivedOn", "acceptedOn", "decidedOn", "issuedOn");

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final FormWords forms;
    private final PageWords words;

    ProgressResource(Pages pages, Sessions sessions, Api api, Catalogue catalogue, FormWords forms, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.forms = forms;
        this.words = words;
    }

    /** What is shown. */
    public record FoundCase(
            String number,
            String matter,
            String status,
            CaseClock clock,
            List<MineResource.Step> way,
            List<Shown.Line> days,
            List<Shown.Line> steps) {}

    @GET
    public Response form(@Context HttpHeaders headers) {
        return drawn(200, Visitor.of(headers, sessions), new MultivaluedHashMap<>(), null, null);
    }

    @POST
    public Response ask(MultivaluedMap<String, String> typed, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        JsonNode body = new FormReader(typed).body(operation().body());
        String from = headers.getHeaderString("X-Forwarded-For");
        ApiAnswer answer = api.ask(visitor.language(), Api.BASE + CALL, body, from == null ? "" : from);
        return answer.isOk()
                ? drawn(200, visitor, typed, null, found(answer.body(), visitor.language()))
                : drawn(answer.status(), visitor, typed, answer.problem(), null);
    }

    private Operation operation() {
        return catalogue.named("POST", CALL).orElseThrow();
    }

    private Response drawn(
            int status, Visitor visitor, MultivaluedMap<String, String> typed, Problem problem, FoundCase found) {
        FormDrawing drawing = new FormDrawing(
                operation(),
                forms.in(visitor.language()),
                typed,
                problem,
                FormDrawing.Known.nothing("", TokenClaims.NOBODY, RegionChoices.delivered("")));
        Map<String, Object> data = new HashMap<>();
        data.put("inputs", drawing.inputs());
        data.put("problem", problem);
        data.put("found", found);
        return pages.page(status, "progress", visitor, SELF, data);
    }

    private FoundCase found(JsonNode one, Language language) {
        CasePapers papers = new CasePapers(forms.dictionaries(), language);
        String status = one.path("status").asText();
        List<Shown.Line> steps = new ArrayList<>();
        one.path("steps")
                .forEach(step -> steps.add(new Shown.Line(
                        "",
                        papers.label("reviewing-department", step.path("department")),
                        Shown.text(papers.label("task-state", step.path("state"))))));
        return new FoundCase(
                one.path("number").asText(),
                papers.label("matter", one.path("matter")),
                papers.label("case-status", one.path("status")),
                CaseClock.of(one, words, language),
                WAY.contains(status) ? way(status, papers) : List.of(),
                days(one, language),
                steps);
    }

    private static List<MineResource.Step> way(String status, CasePapers papers) {
        return WAY.stream()
                .map(code ->
                        new MineResource.Step(papers.label("case-status", TextNode.valueOf(code)), code.equals(status)))
                .toList();
    }

    /** The days that have come, called what the API calls them. */
    private List<Shown.Line> days(JsonNode one, Language language) {
        return DAYS.stream()
                .filter(one::hasNonNull)
                .map(day -> new Shown.Line(
                        day,
                        operation().answer().field(day).orElseThrow().term().in(language),
                        Shown.text(one.path(day).asText())))
                .toList();
    }
}
