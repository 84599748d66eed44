package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/** The one window and the departments: the cases that are not closed, by the workdays that are left. */
@Path("/console/window")
@Blocking
public class WindowResource {
    static final String SELF = "/console/window";
    private static final String SERVICE = "institution";
    private static final String CASES = "one-window-cases";
    private static final String PATH = CASES + "/{id}";

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Records records;
    private final Dictionaries dictionaries;
    private final PageWords words;

    WindowResource(
            Pages pages, Sessions sessions, Api api, Records records, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.records = records;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /**
     * A case in the list.
     *
     * @param whose who applies, and about whom it is where that is another
     * @param missing how many papers that must be there are not
     * @param mine whether the visitor has something to do with it now
     */
    public record Row(
            String href,
            String number,
            String matter,
            String status,
            String whose,
            CaseClock clock,
            long missing,
            boolean mine) {}

    @GET
    public Response cases(@QueryParam("cursor") String cursor, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        List<ApiAnswer> answers = api.getAll(visitor.asker(), lists(visitor, from));
        ApiAnswer answer = answers.get(0);
        if (!answer.isOk()) {
            return pages.refused(visitor, SELF, answer);
        }
        List<Row> rows = new ArrayList<>();
        answers.forEach(one -> one.body().path("items").forEach(item -> rows.add(row(item, visitor))));
        // The API has sorted all of them; the drafts of the first page take their places among these.
        rows.sort(Comparator.comparing(Row::clock, CaseClock.ORDER));
        Map<String, Object> data = new HashMap<>();
        data.put("rows", rows);
        data.put(
                "late",
                rows.stream().filter(row -> row.clock().state().equals("late")).count());
        data.put("mine", rows.stream().filter(Row::mine).count());
        data.put("next", answer.next().isEmpty() ? "" : SELF + "?" + answer.next());
        data.put("counter", pages.counter(visitor));
        data.put("live", SELF);
        data.put("stream", SERVICE);
        return pages.page(200, "window", visitor, SELF, data);
    }

    /** What was handed in and is not closed; of an institution its drafts as well, on the first page. */
    private static List<String> lists(Visitor visitor, String from) {
        String open = Api.BASE + CASES + "?limit=200&open=true&sort=DUE" + from;
        boolean applies =
                from.isEmpty() && !visitor.signedIn().claims().institution().isEmpty();
        return applies ? List.of(open, Api.BASE + CASES + "?limit=50&status=DRAFT") : List.of(open);
    }

    private Row row(JsonNode item, Visitor visitor) {
        CasePapers papers = new CasePapers(dictionaries, visitor.language());
        String applicant = item.path("applicantName").asText("");
        String subject = item.path("subjectName")
                .asText(item.path("particulars").path("name").asText(""));
        return new Row(
                SELF + "/" + item.path("id").asText(),
                item.path("number").asText(""),
                papers.label("matter", item.path("matter")),
                papers.label("case-status", item.path("status")),
                subject.isEmpty() || subject.equals(applicant) ? applicant : applicant + " · " + subject,
                CaseClock.of(item, words, visitor.language()),
                papers.missing(item),
                !item.path("allowedActions").isEmpty());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String self = SELF + "/" + Addresses.id(id);
        List<ApiAnswer> answers = api.getAll(
                visitor.asker(),
                List.of(
                        Api.BASE + CASES + "/" + Addresses.id(id),
                        Api.BASE + CASES + "/" + Addresses.id(id) + "/history"));
        ApiAnswer answer = answers.get(0);
        if (!answer.isOk()) {
            return pages.refused(visitor, self, answer);
        }
        JsonNode one = answer.body();
        CasePapers papers = new CasePapers(dictionaries, visitor.language());
        CaseForms begun = new CaseForms(one, visitor.signedIn().claims().roles());
        Map<String, Object> data = records.data(new Records.Read(visitor, PATH, id, answer), begun.all());
        data.put("row", row(one, visitor));
        data.put("papers", papers.of(one, id));
        data.put("notices", papers.notices(one));
        data.put("shares", papers.shares(one));
        data.put("pause", papers.pause(one));
        data.put("codeWord", one.path("codeWord").asText(""));
        data.put("id", id);
        data.put("mayAttach", Records.may(one, "attach"));
        data.put("attachKey", UUID.randomUUID().toString());
        data.put("materials", papers.materials(one));
        data.put("trace", ChangesMeanwhile.all(answers.get(1).body().path("items"), visitor.language()));
        return pages.page(200, "case", visitor, self, data);
    }
}
