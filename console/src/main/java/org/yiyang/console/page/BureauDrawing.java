package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.chart.Bullets;
import org.yiyang.console.chart.Columns;
import org.yiyang.console.chart.Figure;
import org.yiyang.console.chart.TileMap;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** The bureau's figures as tables and pictures; every number is the API's own. */
final class BureauDrawing {
    private static final Dictionaries.Place METRICS = new Dictionaries.Place("institution", "metric");
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final Language language;
    private final LocalDate day;

    BureauDrawing(Catalogue catalogue, Dictionaries dictionaries, PageWords words, Language language, LocalDate day) {
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
        this.language = language;
        this.day = day;
    }

    /** A number that leads to what it was counted of. */
    public record Cell(String label, String shown, String href) {}

    /** A line of figures. */
    public record Line(String name, String href, List<Cell> cells) {}

    /** One target. */
    public record Target(
            String name,
            String place,
            String href,
            String target,
            String reached,
            String gap,
            String state,
            boolean met) {}

    /** What the API calls a figure of districts. */
    String named(BureauFigure figure) {
        return catalogue
                .named("GET", BureauPart.DISTRICTS.path())
                .flatMap(operation -> operation.answer().field("items"))
                .map(field -> field.shape().item())
                .flatMap(item -> item.field(figure.field()))
                .map(field -> field.term().in(language))
                .orElse(figure.field());
    }

    List<String> heads() {
        return Arrays.stream(BureauFigure.values()).map(this::named).toList();
    }

    /** Whether a number is missing that somebody should have reported. */
    boolean lacks(JsonNode report, List<BureauFigure> figures) {
        for (JsonNode line : report.path("items")) {
            if (figures.stream().anyMatch(figure -> figure.of(line) == null)) {
                return true;
            }
        }
        return false;
    }

    List<Cell> total(JsonNode report) {
        return cells(report.path("total"), report.path("region").asText(), day);
    }

    List<Line> districts(JsonNode report) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode one : report.path("items")) {
            String code = one.path("code").asText();
            List<Cell> cells = cells(one, code, day);
            lines.add(new Line(one.path("name").asText(), cells.get(0).href(), cells));
        }
        return lines;
    }

    private List<Cell> cells(JsonNode line, String region, LocalDate on) {
        return Arrays.stream(BureauFigure.values())
                .map(figure -> new Cell(named(figure), shown(figure, line), figure.href(region, on)))
                .toList();
    }

    private static String shown(BureauFigure figure, JsonNode line) {
        String number = new Figure("", figure.of(line)).shown();
        return figure == BureauFigure.OCCUPANCY && figure.of(line) != null ? number + " %" : number;
    }

    /** @param figure by which tiles are shaded */
    String map(JsonNode report, BureauFigure figure) {
        List<Figure> tiles = new ArrayList<>();
        report.path("items")
                .forEach(one -> tiles.add(new Figure(one.path("name").asText(), figure.of(one))));
        return TileMap.drawn("map", named(figure) + " · " + day, tiles, words.of("notReported", language));
    }

    List<Line> quarters(JsonNode report) {
        String region = report.path("region").asText();
        List<Line> lines = new ArrayList<>();
        for (JsonNode one : report.path("items")) {
            LocalDate end = LocalDate.parse(one.path("day").asText());
            List<Cell> cells = BureauFigure.BY_QUARTER.stream()
                    .map(figure -> new Cell(named(figure), shown(figure, one), figure.href(region, end)))
                    .toList();
            lines.add(new Line(quarter(one), BureauResource.SELF + "?asOf=" + end, cells));
        }
        return lines;
    }

    String trend(JsonNode report, BureauFigure figure) {
        List<Figure> columns = new ArrayList<>();
        report.path("items").forEach(one -> columns.add(new Figure(quarter(one), figure.of(one))));
        return Columns.drawn("trend-" + figure.field(), named(figure), columns, words.of("notReported", language));
    }

    /** As 2026Q3. */
    private static String quarter(JsonNode one) {
        return one.path("year").asText() + "Q" + one.path("quarter").asText();
    }

    List<Target> targets(JsonNode report) {
        List<Target> targets = new ArrayList<>();
        for (JsonNode one : report.path("items")) {
            boolean known = one.path("reached").path("value").isNumber();
            boolean met = one.path("met").asBoolean();
            targets.add(new Target(
                    metric(one),
                    one.path("regionName").asText(),
                    Drawing.AT + "policy-targets/" + one.path("targetId").asText(),
                    number(one.path("target")).shown(),
                    number(one.path("reached").path("value")).shown(),
                    number(one.path("gap")).shown(),
                    words.of(known ? met ? "met" : "unmet" : "unknown", language),
                    met));
        }
        return targets;
    }

    String bullets(JsonNode report) {
        List<Bullets.Bullet> bullets = new ArrayList<>();
        for (JsonNode one : report.path("items")) {
            String name = metric(one) + " · " + one.path("regionName").asText();
            boolean known = one.path("reached").path("value").isNumber();
            String state = words.of(known ? one.path("met").asBoolean() ? "met" : "unmet" : "unknown", language);
            bullets.add(new Bullets.Bullet(
                    new Figure(name, number(one.path("reached").path("value")).value()),
                    number(one.path("target")),
                    state));
        }
        return Bullets.drawn("targets", words.of("targets", language), bullets);
    }

    private String metric(JsonNode one) {
        return dictionaries.label(METRICS, one.path("metric").asText(), language);
    }

    private static Figure number(JsonNode value) {
        return new Figure("", value.isNumber() ? value.decimalValue() : null);
    }

    static Dictionaries.Place metrics() {
        return METRICS;
    }
}
