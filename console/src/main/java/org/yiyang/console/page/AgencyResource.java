package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;

/** The insurance agency: applications with their clocks, elders to verify, imports, and what runs out; an application's own page. */
@Path("/console/agency")
@Blocking
public class AgencyResource {
    static final String SELF = "/console/agency";
    private static final String SERVICE = "insurance";
    private static final String PATH = "designations/{id}";
    private static final String APPLICATIONS = "designations";
    private static final String ELDERS = "elders";
    private static final String IMPORTS = "insurance/imports";
    private static final String EXPIRING = "insurance/reports/designations/expiring";
    private static final int NEWEST = 5;

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Records records;
    private final Dictionaries dictionaries;
    private final PageWords words;

    AgencyResource(
            Pages pages,
            Sessions sessions,
            Api api,
            Catalogue catalogue,
            Records records,
            Dictionaries dictionaries,
            PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.records = records;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /** An application with what is due next of it. */
    public record Application(
            String href, String name, String status, String due, String moment, boolean overdue, boolean mine) {}

    /** An elder who waits for the agency. */
    public record Waiting(String href, String name, String status, String home, String proposed) {}

    @GET
    public Response agency(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Map<String, String> paths = paths(visitor);
        List<ApiAnswer> read = api.getAll(
                visitor.asker(), paths.values().stream().map(Api.BASE::concat).toList());
        Map<String, ApiAnswer> answers = new HashMap<>();
        List.copyOf(paths.keySet()).forEach(key -> answers.put(key, read.get(answers.size())));
        if (!read.isEmpty() && read.stream().noneMatch(ApiAnswer::isOk)) {
            return pages.refused(visitor, SELF, read.get(0));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("applications", applications(answers.get(APPLICATIONS), visitor));
        data.put("elders", elders(answers, visitor));
        data.put("imports", imports(answers.get(IMPORTS), visitor));
        data.put("expiring", expiring(answers.get(EXPIRING), visitor));
        data.put(
                "away",
                read.stream()
                        .filter(ApiAnswer::isAway)
                        .map(ApiAnswer::problem)
                        .limit(1)
                        .toList());
        data.put("counter", pages.counter(visitor));
        data.put("may", paths.keySet());
        data.put("live", SELF);
        data.put("stream", SERVICE);
        return pages.page(200, "agency", visitor, SELF, data);
    }

    /** What of it the visitor may read, by what it is for; six at most. */
    private Map<String, String> paths(Visitor visitor) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(APPLICATIONS, APPLICATIONS + "?limit=200&open=true");
        all.put(ELDERS, ELDERS + "?limit=100&status=PENDING_VERIFICATION");
        all.put(ELDERS + "/changed", ELDERS + "?limit=100&status=UPDATE_PENDING");
        all.put(IMPORTS, IMPORTS + "?limit=200");
        all.put(
                EXPIRING,
                EXPIRING + "?asOf=" + LocalDate.now(Moments.CHINA) + "&region="
                        + visitor.signedIn().claims().region());
        List<String> roles = visitor.signedIn().claims().roles();
        all.entrySet()
                .removeIf(one -> catalogue
                        .named("GET", one.getValue().replaceAll("\\?.*", ""))
                        .filter(operation -> operation.isFor(roles))
                        .isEmpty());
        return all;
    }

    private static Iterable<JsonNode> items(ApiAnswer answer) {
        return answer == null ? List.of() : answer.body().path("items");
    }

    private List<Application> applications(ApiAnswer answer, Visitor visitor) {
        List<Application> applications = new ArrayList<>();
        items(answer).forEach(one -> {
            JsonNode due = Designations.due(one);
            String moment = due.path("dueAt").asText("");
            applications.add(new Application(
                    SELF + "/" + one.path("id").asText(),
                    one.path("institutionName").asText(""),
                    label("designation-status", one.path("status"), visitor),
                    moment.isEmpty() ? "" : Moments.shown(moment),
                    moment,
                    due.path("overdue").asBoolean(),
                    !one.path("allowedActions").isEmpty()));
        });
        applications.sort(Comparator.comparing(one -> one.moment().isEmpty() ? "9" : one.moment()));
        return applications;
    }

    private List<Waiting> elders(Map<String, ApiAnswer> answers, Visitor visitor) {
        List<Waiting> waiting = new ArrayList<>();
        for (String key : List.of(ELDERS, ELDERS + "/changed")) {
            items(answers.get(key))
                    .forEach(one -> waiting.add(new Waiting(
                            "/console/elders/" + one.path("id").asText(),
                            one.path("name").asText("") + " "
                                    + one.path("citizenId").asText(""),
                            label("elder-status", one.path("status"), visitor),
                            one.path("residenceInstitutionName").asText(""),
                            Comparison.names(
                                    one,
                                    catalogue
                                            .named("GET", "elders/{id}")
                                            .orElseThrow()
                                            .answer(),
                                    visitor.language()))));
        }
        return waiting;
    }

    private List<ImportProgress> imports(ApiAnswer answer, Visitor visitor) {
        List<ImportProgress> imports = StreamSupport.stream(items(answer).spliterator(), false)
                .map(one -> ImportProgress.of(one, SERVICE, dictionaries, words, visitor.language()))
                .toList();
        List<ImportProgress> newest =
                new ArrayList<>(imports.subList(Math.max(0, imports.size() - NEWEST), imports.size()));
        java.util.Collections.reverse(newest);
        return newest;
    }

    /** Soonest first, as the report gives them. */
    private Shown.Sheet expiring(ApiAnswer answer, Visitor visitor) {
        Operation report = catalogue.named("GET", EXPIRING).orElseThrow();
        JsonNode items = answer == null || !answer.isOk()
                ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode()
                : answer.body().path("items");
        return records.drawing(SERVICE, visitor).sheet(report.answer().listed().orElseThrow(), items, EXPIRING, "-");
    }

    /** So many rows of an evaluation are offered at first; those that are left empty are not sent. */
    private static MultivaluedMap<String, String> rows() {
        MultivaluedMap<String, String> rows = new MultivaluedHashMap<>();
        rows.putSingle("rows:scores", "6");
        rows.putSingle("rows:team", "5");
        return rows;
    }

    private String label(String dictionary, JsonNode code, Visitor visitor) {
        return dictionaries.label(new Dictionaries.Place(SERVICE, dictionary), code.asText(""), visitor.language());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String self = SELF + "/" + Addresses.id(id);
        ApiAnswer answer = api.get(visitor.asker(), Api.BASE + APPLICATIONS + "/" + id);
        if (!answer.isOk()) {
            return pages.refused(visitor, self, answer);
        }
        JsonNode one = answer.body();
        Designations drawn = new Designations(dictionaries, words, visitor.language());
        Map<String, Object> data =
                records.data(new Records.Read(visitor, PATH, id, answer), Map.of("record-evaluation", rows()));
        data.put("name", one.path("institutionName").asText(""));
        data.put("phone", one.path("institutionPhone").asText(""));
        data.put("status", label("designation-status", one.path("status"), visitor));
        data.put("way", drawn.way(one.path("status").asText()));
        data.put("clocks", drawn.clocks(one));
        data.put("missing", Designations.missing(one));
        data.put("rounds", drawn.rounds(one));
        data.put("publicisedUntil", one.path("publicisedUntil").asText(""));
        return pages.page(200, "designation", visitor, self, data);
    }
}
