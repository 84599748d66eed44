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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/** Files of rows: bringing one, how far each is, and which rows were refused and why. */
@Path("/console/imports/{service: institution|contract|insurance}")
@Blocking
public class ImportsResource {
    private static final String SELF = "/console/imports/";
    private static final String REFUSED = "REFUSED";

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Records records;
    private final Dictionaries dictionaries;
    private final PageWords words;

    ImportsResource(
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

    /** A kind of file, with the columns that it may have. */
    public record Kind(String code, String name, String columns) {}

    /** What is wrong with a row at one field; {@code value} as the API shows it, masked. */
    public record Fault(String row, String column, String detail, String rule, String value, String href) {}

    @GET
    public Response all(@PathParam("service") String service, @Context HttpHeaders headers) {
        return all(service, Visitor.of(headers, sessions), null);
    }

    /** @param problem why a file was not taken, null where none was brought */
    Response all(String service, Visitor visitor, Problem problem) {
        String base = Api.BASE + service + "/imports";
        List<ApiAnswer> answers = api.getAll(visitor.asker(), List.of(base + "?limit=200", base + "/kinds"));
        ApiAnswer list = answers.get(0);
        if (!list.isOk()) {
            return pages.refused(visitor, SELF + service, list);
        }
        List<ImportProgress> imports = new ArrayList<>();
        list.body()
                .path("items")
                .forEach(one -> imports.add(ImportProgress.of(one, service, dictionaries, words, visitor.language())));
        Collections.reverse(imports);
        List<Kind> kinds = new ArrayList<>();
        answers.get(1).body().path("items").forEach(kind -> kinds.add(kind(kind)));
        Map<String, Object> data = new HashMap<>();
        data.put("service", service);
        data.put("imports", imports);
        data.put("kinds", kinds);
        data.put("key", UUID.randomUUID().toString());
        data.put("problem", problem);
        data.put("goesOn", imports.stream().anyMatch(ImportProgress::goesOn));
        return pages.page(problem == null ? 200 : problem.status(), "imports", visitor, SELF + service, data);
    }

    private static Kind kind(JsonNode kind) {
        List<String> columns = new ArrayList<>();
        kind.path("columns")
                .forEach(column -> columns.add(
                        column.path("label").asText(column.path("field").asText())
                                + (column.path("required").asBoolean() ? "*" : "")));
        return new Kind(
                kind.path("kind").asText(),
                kind.path("name").asText(kind.path("kind").asText()),
                String.join(" · ", columns));
    }

    @GET
    @Path("{id}")
    public Response one(
            @PathParam("service") String service,
            @PathParam("id") String id,
            @QueryParam("outcome") String outcome,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String path = service + "/imports/{id}";
        String base = Api.BASE + path.replace("{id}", Addresses.id(id));
        String chosen = outcome != null && outcomes(path).contains(outcome) ? outcome : REFUSED;
        String query = "outcome=" + chosen
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        List<ApiAnswer> answers = api.getAll(visitor.asker(), List.of(base, base + "/rows?limit=100&" + query));
        String self = SELF + service + "/" + id;
        if (!answers.get(0).isOk()) {
            return pages.refused(visitor, self, answers.get(0));
        }
        Map<String, Object> data = records.data(new Records.Read(visitor, path, id, answers.get(0)), Map.of());
        data.put("one", ImportProgress.of(answers.get(0).body(), service, dictionaries, words, visitor.language()));
        data.put("service", service);
        data.put("faults", faults(answers.get(1).body()));
        data.put(
                "outcomes",
                outcomes(path).stream()
                        .map(code -> new Input.Option(
                                code,
                                dictionaries.label(
                                        new Dictionaries.Place(service, "import-row-outcome"),
                                        code,
                                        visitor.language()),
                                code.equals(chosen)))
                        .toList());
        String rows = Drawing.AT + path.replace("{id}", id) + "/rows?outcome=" + chosen;
        data.put("poll", self + "?outcome=" + chosen);
        data.put("csv", rows + "&csv=1");
        data.put(
                "next",
                answers.get(1).next().isEmpty()
                        ? ""
                        : self + "?" + answers.get(1).next());
        return pages.page(200, "import", visitor, self, data);
    }

    private List<String> outcomes(String path) {
        return catalogue
                .named("GET", path + "/rows")
                .flatMap(rows -> rows.query().stream()
                        .filter(field -> field.name().equals("outcome"))
                        .findFirst())
                .map(field -> field.shape().choices())
                .orElse(List.of());
    }

    /** A line for each fault of each row; for a row without any what it says as a whole. */
    private static List<Fault> faults(JsonNode rows) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode row : rows.path("items")) {
            String number = row.path("row").asText();
            for (JsonNode error : row.path("errors")) {
                faults.add(new Fault(
                        number,
                        error.path("column").asText(error.path("pointer").asText("")),
                        error.path("detail").asText(error.path("code").asText("")),
                        error.path("rule").asText(row.path("rule").asText("")),
                        error.path("value").asText(""),
                        ""));
            }
            if (row.path("errors").isEmpty()) {
                String found = row.path("found").asText("");
                boolean record = found.startsWith(Api.BASE);
                faults.add(new Fault(
                        number,
                        "",
                        (row.path("detail").asText("") + " " + (record ? "" : found)).strip(),
                        row.path("rule").asText(""),
                        "",
                        record ? Drawing.AT + found.substring(Api.BASE.length()) : ""));
            }
        }
        return faults;
    }
}
