package org.yiyang.console.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.session.TokenClaims;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** Draws the form of a call from its document, with what was typed and what is wrong with it. */
final class FormDrawing {
    private final Operation operation;
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final Language language;
    private final MultivaluedMap<String, String> typed;
    private final Problem problem;
    private final Known known;

    /** @param problem null where nothing was refused */
    FormDrawing(Operation operation, Words of, MultivaluedMap<String, String> typed, Problem problem, Known known) {
        this.operation = operation;
        this.dictionaries = of.dictionaries();
        this.words = of.words();
        this.language = of.language();
        this.typed = typed;
        this.problem = problem;
        this.known = known;
    }

    /**
     * What is known besides the document.
     *
     * @param form sets apart several forms of one page, empty where there is one
     * @param records by the field, those that its id may name
     * @param last by the pointer, what was said there the last time
     * @param by who fills it in
     * @param regions of which one may be named
     */
    record Known(
            String form,
            Map<String, References.Choice> records,
            Map<String, String> last,
            TokenClaims by,
            RegionChoices regions) {
        static Known nothing(String form, TokenClaims by, RegionChoices regions) {
            return new Known(form, Map.of(), Map.of(), by, regions);
        }

        List<Input.Option> options(String field) {
            return records.containsKey(field) ? records.get(field).options() : List.of();
        }

        Input.Beside beside(String field, String pointer) {
            return new Input.Beside(
                    form,
                    last.getOrDefault(pointer, ""),
                    records.containsKey(field) ? records.get(field).find() : null,
                    records.containsKey(field) ? records.get(field).several() : null);
        }
    }

    /** Where words come from. */
    record Words(Dictionaries dictionaries, PageWords words, Language language) {}

    /** The dictionaries of all codes that may be chosen. */
    static Set<Dictionaries.Place> places(Operation operation) {
        Set<Dictionaries.Place> places = new HashSet<>();
        collect(operation.service(), operation.body(), places);
        return places;
    }

    private static void collect(String service, Shape shape, Set<Dictionaries.Place> places) {
        if (shape.is(Shape.Type.CHOICE)) {
            places.add(new Dictionaries.Place(service, shape.dictionary()));
        } else if (shape.is(Shape.Type.LIST)) {
            collect(service, shape.item(), places);
        } else {
            shape.fields().forEach(field -> collect(service, field.shape(), places));
        }
    }

    /** The fields of ids, at any depth, each with where the records are to choose from. */
    static Map<String, List<Declared.Reference>> references(Operation operation, Collection<String> roles) {
        Map<String, List<Declared.Reference>> references = new LinkedHashMap<>();
        refer(new Referring(operation.id(), roles), operation.body(), references);
        return references;
    }

    /** Of which call a form is, and who fills it in. */
    private record Referring(String operation, Collection<String> roles) {}

    private static void refer(Referring of, Shape shape, Map<String, List<Declared.Reference>> references) {
        for (Field field : shape.fields()) {
            Shape one = field.shape().is(Shape.Type.LIST) ? field.shape().item() : field.shape();
            if (one.is(Shape.Type.ID)) {
                List<Declared.Reference> found = Declared.references(of.operation(), field.name(), of.roles());
                if (!found.isEmpty()) {
                    references.put(field.name(), found);
                }
            } else {
                refer(of, one, references);
            }
        }
    }

    List<Input> inputs() {
        return inputs(operation.body(), "");
    }

    /** The faults of what has no field here. */
    List<Problem.Fault> otherFaults() {
        return problem == null
                ? List.of()
                : problem.faults().stream()
                        .filter(fault -> !has(operation.body(), fault.pointer()))
                        .toList();
    }

    private static boolean has(Shape shape, String pointer) {
        Shape now = shape;
        for (String step : pointer.replaceFirst("^/", "").split("/")) {
            Optional<Field> field = now.field(step);
            if (field.isPresent()) {
                now = field.get().shape();
            } else if (now.is(Shape.Type.LIST) && step.matches("\\d+")) {
                now = now.item();
            } else {
                return false;
            }
        }
        return true;
    }

    private List<Input> inputs(Shape shape, String before) {
        List<Input> inputs = new ArrayList<>();
        shape.fields().stream()
                .filter(field -> !Declared.isOmitted(
                        operation.id(), before + field.name(), known.by().roles()))
                .forEach(field -> inputs.add(input(field, before + field.name())));
        // Documents list them by the alphabet; what is asked first comes first, then what is needed.
        List<String> order = Declared.order(operation.id());
        inputs.sort(Comparator.comparingInt((Input one) -> place(order, one.name()))
                .thenComparing(Comparator.comparing(Input::required).reversed()));
        return inputs;
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private Input input(Field field, String pointer) {
        Shape shape = field.shape();
        String term = field.term().in(language);
        // A visitor who chooses a record by its name is not asked for a number.
        String label = known.records().containsKey(field.name()) ? Heading.of(field, language) : term;
        return switch (shape.type()) {
            case OBJECT -> drawn(field, pointer, label, "group", List.of(), inputs(shape, pointer + "/"));
            case LIST -> list(field, pointer, label);
            case CHOICE, BOOLEAN -> drawn(field, pointer, label, "choice", choices(shape, pointer), List.of());
            case ID ->
                known.records().containsKey(field.name())
                        ? drawn(
                                field,
                                pointer,
                                label,
                                "choice",
                                chosen(known.options(field.name()), pointer),
                                List.of())
                        : drawn(field, pointer, label, "text", List.of(), List.of());
            case TEXT ->
                RegionChoices.is(field)
                        ? drawn(
                                field,
                                pointer,
                                Heading.of(field, language),
                                known.regions().kind(typed.getFirst(pointer)),
                                chosen(known.regions().options(), pointer),
                                List.of())
                        : drawn(field, pointer, label, shape.isLong() ? "long" : "text", List.of(), List.of());
            case NUMBER -> drawn(field, pointer, label, "number", List.of(), List.of());
            case DATE -> drawn(field, pointer, label, "date", List.of(), List.of());
            case INSTANT -> drawn(field, pointer, label, "moment", List.of(), List.of());
        };
    }

    private Input list(Field field, String pointer, String label) {
        Shape item = field.shape().item();
        if (item.is(Shape.Type.OBJECT)) {
            List<Input> rows = new ArrayList<>();
            for (int row = 0; row < new FormReader(typed).rows(pointer); row++) {
                String at = pointer + "/" + row;
                Field one = new Field(field.name(), field.term(), item, false);
                rows.add(drawn(one, at, label + " " + (row + 1), "group", List.of(), inputs(item, at + "/")));
            }
            return drawn(field, pointer, label, "rows", List.of(), rows);
        }
        List<Input.Option> options =
                item.is(Shape.Type.CHOICE) ? choices(item, pointer) : chosen(known.options(field.name()), pointer);
        boolean several = !options.isEmpty() || known.records().containsKey(field.name());
        return drawn(field, pointer, label, several ? "several" : "text", options, List.of());
    }

    private Input drawn(
            Field field, String pointer, String label, String kind, List<Input.Option> options, List<Input> inner) {
        String sent = typed.getFirst(pointer);
        // What was typed beside choices stays where there are none any more.
        String value = sent == null || sent.isBlank() ? typed.getFirst(FormReader.OTHER + pointer) : sent;
        String error = problem == null ? "" : problem.at("/" + pointer);
        return new Input(
                pointer,
                label,
                kind,
                value == null ? "" : value,
                field.required(),
                error,
                field.shape().bounds(),
                options,
                inner,
                known.beside(field.name(), pointer));
    }

    private List<Input.Option> choices(Shape shape, String pointer) {
        if (shape.is(Shape.Type.BOOLEAN)) {
            return chosen(
                    List.of(
                            new Input.Option("true", words.of("yes", language), false),
                            new Input.Option("false", words.of("no", language), false)),
                    pointer);
        }
        Dictionaries.Place place = new Dictionaries.Place(operation.service(), shape.dictionary());
        return chosen(
                Declared.choices(operation.id(), pointer, shape.choices()).stream()
                        .map(code -> new Input.Option(code, spoken(place, code), false))
                        .toList(),
                pointer);
    }

    /** A code that no dictionary knows is said in the words of the pages. */
    private String spoken(Dictionaries.Place place, String code) {
        String label = dictionaries.label(place, code, language);
        return label.equals(code) ? words.or("code." + code, language, code) : label;
    }

    private List<Input.Option> chosen(List<Input.Option> options, String pointer) {
        List<String> values = typed.getOrDefault(pointer, List.of());
        return options.stream()
                .map(one -> new Input.Option(one.value(), one.label(), values.contains(one.value()), one.group()))
                .toList();
    }
}
