package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** What services report of themselves, as tables with the names that their documents give. */
record OperatorDrawing(Catalogue catalogue, Dictionaries dictionaries, PageWords words, Language language) {
    static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");
    static final Dictionaries.Place BUDGETS = new Dictionaries.Place("institution", "budget");
    private static final String UP = "UP";
    private static final String PARKED = "parkedMessages";
    private static final List<String> FIGURES = List.of(
            "outboxWaiting",
            "outboxOldestSeconds",
            "blockedEvents",
            PARKED,
            "deadlinesOverdue",
            "failingWebhooks",
            "deadLetters",
            "uptimeSeconds");
    /** Any of these that is above zero needs attention. */
    private static final Set<String> WANTED_ZERO =
            Set.of("blockedEvents", PARKED, "deadlinesOverdue", "failingWebhooks", "deadLetters");

    private static final List<String> MESSAGE = List.of("topic", "partition", "offset", "reason", "parkedAt");

    /** A line of a table, marked where it needs attention. */
    public record Row(boolean late, List<BureauDrawing.Cell> cells) {}

    /** Whose parked messages are shown: the chosen one's, else the first that has any. */
    static String chosen(String chosen, List<ApiAnswer> states) {
        if (chosen != null && SERVICES.contains(chosen)) {
            return chosen;
        }
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).body().path(PARKED).asLong() > 0) {
                return SERVICES.get(i);
            }
        }
        return SERVICES.get(0);
    }

    String name(String service) {
        return words.of("service." + service, language);
    }

    List<String> heads() {
        return FIGURES.stream().map(figure -> term(state(), figure)).toList();
    }

    OperatorResource.Service service(String name, String health, ApiAnswer state) {
        List<BureauDrawing.Cell> cells = FIGURES.stream()
                .map(figure -> new BureauDrawing.Cell(
                        term(state(), figure),
                        state.body().path(figure).asText("–"),
                        state.isOk() ? href(name, figure) : ""))
                .toList();
        boolean waits = WANTED_ZERO.stream()
                .anyMatch(figure -> state.body().path(figure).asLong() > 0);
        return new OperatorResource.Service(
                name(name),
                words.of("health." + health, language),
                waits || !health.equals(UP),
                cells,
                state.isOk() ? null : state.problem());
    }

    private static String href(String service, String figure) {
        return switch (figure) {
            case PARKED -> OperatorResource.SELF + "?service=" + service + "#parked";
            case "blockedEvents" -> Drawing.AT + service + "/blocked-events";
            case "failingWebhooks" -> Drawing.AT + service + "/webhooks";
            case "deadLetters" -> Drawing.AT + service + "/webhook-deliveries?status=DEAD";
            default -> "";
        };
    }

    List<String> lagHeads() {
        Shape topic = state().field("topics").orElseThrow().shape().item();
        return List.of(words.of("serviceName", language), term(topic, "topic"), term(topic, "unapplied"));
    }

    List<Row> lag(String service, JsonNode state) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : state.path("topics")) {
            rows.add(row(
                    false,
                    lagHeads(),
                    name(service),
                    one.path("topic").asText(),
                    one.path("unapplied").asText("–")));
        }
        return rows;
    }

    List<String> budgetHeads() {
        Shape budget = state().field("budgets").orElseThrow().shape().item();
        return List.of(
                words.of("serviceName", language),
                term(budget, "budget"),
                term(budget, "used"),
                term(budget, "most"),
                term(budget, "exceeded"));
    }

    List<Row> budgets(String service, JsonNode state) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : state.path("budgets")) {
            boolean exceeded = one.path("exceeded").asBoolean();
            rows.add(row(
                    exceeded,
                    budgetHeads(),
                    name(service),
                    dictionaries.label(BUDGETS, one.path("budget").asText(), language),
                    one.path("used").asText("–"),
                    one.path("most").asText("–"),
                    words.of(exceeded ? "exceeded" : "within", language)));
        }
        return rows;
    }

    private static Row row(boolean late, List<String> heads, String... shown) {
        List<BureauDrawing.Cell> cells = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            cells.add(new BureauDrawing.Cell(heads.get(i), shown[i], ""));
        }
        return new Row(late, cells);
    }

    List<String> parkedHeads() {
        return MESSAGE.stream().map(field -> term(message(), field)).toList();
    }

    /** @param key by which a second press of its button has no second effect */
    OperatorResource.Message message(JsonNode one, String key) {
        List<BureauDrawing.Cell> cells = MESSAGE.stream()
                .map(field -> new BureauDrawing.Cell(
                        term(message(), field), shown(field, one.path(field).asText("")), ""))
                .toList();
        String label = one.path("topic").asText() + " " + one.path("partition").asText() + "/"
                + one.path("offset").asText();
        return new OperatorResource.Message(one.path("id").asText(), key, label, cells);
    }

    private static String shown(String field, String text) {
        return field.equals("parkedAt") ? Moments.shown(text) : text;
    }

    private Shape state() {
        return catalogue.named("GET", OperatorResource.OFFERED_BY).orElseThrow().answer();
    }

    private Shape message() {
        return catalogue
                .named("GET", "institution/parked")
                .flatMap(parked -> parked.answer().listed())
                .orElseThrow();
    }

    private String term(Shape shape, String field) {
        return shape.field(field).orElseThrow().term().in(language);
    }
}
