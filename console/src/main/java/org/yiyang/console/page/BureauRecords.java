package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.console.words.Regions;
import org.yiyang.http.Language;

/** Records that need the bureau's attention, each leading to its page. */
record BureauRecords(Catalogue catalogue, Dictionaries dictionaries, PageWords words, Language language) {
    private static final String REPORTED = "lastReportedOn";

    /**
     * Which records a part has.
     *
     * @param list the field of the answer that holds them
     * @param id the field that names the record, under its register
     * @param columns the first is the link
     */
    record Kind(BureauPart part, String list, String register, String id, List<String> columns) {}

    static final Kind UNREPORTED = new Kind(
            BureauPart.DISTRICTS,
            "unreportedInstitutions",
            "institutions",
            "institutionId",
            List.of("institutionName", "regionCode", REPORTED));
    private static final Regions REGIONS = new Regions();

    static final Kind EXPIRING = new Kind(
            BureauPart.EXPIRING,
            "items",
            "institutions",
            "institutionId",
            List.of("name", "kind", "number", "dueOn", "daysLeft"));
    static final Kind LATE = new Kind(
            BureauPart.LATE,
            "items",
            "one-window-cases",
            "id",
            List.of("number", "matter", "status", "subjectName", "applicantName", "receivedOn"));
    static final Kind PAPER = new Kind(
            BureauPart.PAPER,
            "items",
            "agreements",
            "agreementId",
            List.of("number", "medicalName", "careName", "inForceSince", "lastServiceOn"));
    static final List<Kind> ALL = List.of(UNREPORTED, EXPIRING, LATE, PAPER);

    /** A table of records. */
    public record Table(List<String> heads, List<BureauDrawing.Line> lines) {}

    /** Where the words of their codes are published. */
    List<Dictionaries.Place> places() {
        return ALL.stream()
                .flatMap(kind -> fields(kind).stream()
                        .filter(field -> field.shape().is(Shape.Type.CHOICE))
                        .map(field -> place(kind, field)))
                .toList();
    }

    Table table(Kind kind, JsonNode answer) {
        List<Field> fields = fields(kind);
        List<BureauDrawing.Line> lines = new ArrayList<>();
        for (JsonNode one : answer.path(kind.list())) {
            List<BureauDrawing.Cell> cells = fields.stream()
                    .map(field -> new BureauDrawing.Cell(Heading.of(field, language), shown(kind, field, one), ""))
                    .toList();
            String href =
                    Drawing.AT + kind.register() + "/" + one.path(kind.id()).asText();
            lines.add(new BureauDrawing.Line(cells.get(0).shown(), href, cells.subList(1, cells.size())));
        }
        return new Table(
                fields.stream().map(field -> Heading.of(field, language)).toList(), lines);
    }

    private String shown(Kind kind, Field field, JsonNode one) {
        String text = one.path(field.name()).asText("");
        if (field.name().equals(Heading.REGION)) {
            return REGIONS.name(text);
        }
        if (text.isEmpty() && field.name().equals(REPORTED)) {
            return words.of("never", language);
        }
        return field.shape().is(Shape.Type.CHOICE)
                ? dictionaries.label(place(kind, field), text, language)
                : text.equals("null") ? "" : text;
    }

    private List<Field> fields(Kind kind) {
        Shape item = operation(kind)
                .answer()
                .field(kind.list())
                .orElseThrow()
                .shape()
                .item();
        return kind.columns().stream()
                .map(item::field)
                .map(java.util.Optional::orElseThrow)
                .toList();
    }

    private Dictionaries.Place place(Kind kind, Field field) {
        return new Dictionaries.Place(operation(kind).service(), field.shape().dictionary());
    }

    private Operation operation(Kind kind) {
        return catalogue.named("GET", kind.part().path()).orElseThrow();
    }
}
