package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.http.Language;

/**
 * What the visitor's institution reports: each figure with the
 * previous one beside it, and the rounds that ask for the next.
 */
@Path("/console/figures")
@Blocking
public class FiguresResource {
    private static final String SELF = "/console/figures";
    private static final String SERVICE = "institution";
    private static final String FIGURES = "figures";
    /** So many reports stand side by side. */
    private static final int REPORTS = 3;

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;

    FiguresResource(Pages pages, Sessions sessions, Api api, Catalogue catalogue, Dictionaries dictionaries) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
    }

    /** A report at the head of its column. */
    public record Report(String day, String status, String href) {}

    /**
     * A figure over the reports, the latest first.
     *
     * @param change of the latest against the one before, empty where one of them is missing
     */
    public record Row(String label, List<String> values, String change) {}

    /** A round that asks for figures of a day. */
    public record Asked(String day, String type, String due, String moment, boolean reported, String href) {}

    @GET
    public Response figures(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String institution = visitor.signedIn().claims().institution();
        List<ApiAnswer> answers = api.getAll(
                visitor.asker(),
                List.of(LastFigures.path(institution), Api.BASE + "monitoring-rounds?limit=50&status=OPEN"));
        ApiAnswer list = answers.get(0);
        if (!list.isOk()) {
            return pages.refused(visitor, SELF, list);
        }
        List<JsonNode> counting = LastFigures.counting(list.body());
        List<JsonNode> reports = counting.stream().limit(REPORTS).toList();
        Map<String, Object> data = new HashMap<>();
        data.put("reports", reports.stream().map(one -> report(one, visitor)).toList());
        data.put("rows", rows(reports, visitor.language()));
        data.put("asked", asked(answers.get(1).body(), counting, institution, visitor));
        data.put("institution", institution);
        data.put("live", SELF);
        data.put("stream", SERVICE);
        return pages.page(200, "figures", visitor, SELF, data);
    }

    private Report report(JsonNode one, Visitor visitor) {
        return new Report(
                one.path("asOf").asText(""),
                label("snapshot-status", one.path("status"), visitor),
                Drawing.AT + LastFigures.LIST + "/" + one.path("id").asText());
    }

    private List<Row> rows(List<JsonNode> reports, Language language) {
        Shape figures = catalogue
                .named("POST", LastFigures.LIST)
                .flatMap(form -> form.body().field(FIGURES))
                .orElseThrow()
                .shape();
        List<Map<String, String>> columns = reports.stream()
                .map(one -> {
                    Map<String, String> values = new HashMap<>();
                    LastFigures.collect(FIGURES, one.path(FIGURES), values);
                    return values;
                })
                .toList();
        List<Row> rows = new ArrayList<>();
        collect(FIGURES, "", figures, columns, rows, language);
        return rows;
    }

    /** In the order of the document, the figures of a group under its name. */
    private static void collect(
            String pointer,
            String before,
            Shape shape,
            List<Map<String, String>> columns,
            List<Row> rows,
            Language language) {
        shape.fields().forEach(field -> {
            String at = pointer + "/" + field.name();
            String label = before + field.term().in(language);
            if (field.shape().is(Shape.Type.OBJECT)) {
                collect(at, label + " · ", field.shape(), columns, rows, language);
            } else if (columns.stream().anyMatch(column -> column.containsKey(at))) {
                List<String> values = columns.stream()
                        .map(column -> column.getOrDefault(at, ""))
                        .toList();
                rows.add(new Row(label, values, change(values)));
            }
        });
    }

    private static String change(List<String> values) {
        if (values.size() < 2 || values.get(0).isEmpty() || values.get(1).isEmpty()) {
            return "";
        }
        BigDecimal change = new BigDecimal(values.get(0)).subtract(new BigDecimal(values.get(1)));
        return change.signum() > 0 ? "+" + change : change.toString();
    }

    private List<Asked> asked(JsonNode rounds, List<JsonNode> counting, String institution, Visitor visitor) {
        Set<String> reported =
                counting.stream().map(one -> one.path("asOf").asText()).collect(Collectors.toSet());
        return StreamSupport.stream(rounds.path("items").spliterator(), false)
                .map(round -> {
                    String day = round.path("asOf").asText("");
                    String due = round.path("deadlines").path(0).path("dueAt").asText("");
                    return new Asked(
                            day,
                            label("round-type", round.path("type"), visitor),
                            due.isEmpty() ? "" : Moments.shown(due),
                            due,
                            reported.contains(day),
                            "/console/do/" + LastFigures.LIST + "?institutionId=" + institution + "&asOf=" + day
                                    + "&roundId=" + round.path("id").asText());
                })
                .toList();
    }

    private String label(String dictionary, JsonNode code, Visitor visitor) {
        return dictionaries.label(new Dictionaries.Place(SERVICE, dictionary), code.asText(""), visitor.language());
    }
}
