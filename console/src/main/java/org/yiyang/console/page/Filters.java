package org.yiyang.console.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** By what a list may be narrowed: the parameters of its call that a person can choose. */
record Filters(
        Operation operation, PageWords words, Dictionaries dictionaries, Language language, RegionChoices regions) {
    private static final Set<String> NEVER = Set.of("cursor", "limit");

    Set<Dictionaries.Place> places() {
        return fields().stream()
                .filter(field -> field.shape().is(Shape.Type.CHOICE))
                .map(field -> new Dictionaries.Place(
                        operation.service(), field.shape().dictionary()))
                .collect(Collectors.toSet());
    }

    /** As fields of a form, with what is chosen now. */
    List<Input> drawn(MultivaluedMap<String, String> chosen) {
        List<Input> inputs = new ArrayList<>();
        for (Field field : fields()) {
            String value = chosen.getFirst(field.name());
            boolean place = RegionChoices.is(field);
            List<Input.Option> options = place
                    ? regions.options().stream()
                            .map(one -> new Input.Option(
                                    one.value(), one.label(), one.value().equals(value)))
                            .toList()
                    : options(field.shape(), value == null ? "" : value);
            String label =
                    words.or("filter." + field.name(), language, field.term().in(language));
            String kind = place ? regions.kind(value) : kind(field.shape());
            inputs.add(Input.simple(field, label, kind, value, options));
        }
        return inputs;
    }

    private List<Field> fields() {
        return operation.query().stream()
                .filter(field -> !NEVER.contains(field.name()))
                .filter(field ->
                        !field.shape().is(Shape.Type.ID) && !field.shape().is(Shape.Type.LIST))
                .toList();
    }

    private static String kind(Shape shape) {
        return switch (shape.type()) {
            case CHOICE, BOOLEAN -> "choice";
            case NUMBER -> "number";
            case DATE -> "date";
            case INSTANT -> "moment";
            case TEXT, ID, OBJECT, LIST -> "text";
        };
    }

    private List<Input.Option> options(Shape shape, String chosen) {
        if (shape.is(Shape.Type.BOOLEAN)) {
            return List.of(
                    new Input.Option("true", words.of("yes", language), chosen.equals("true")),
                    new Input.Option("false", words.of("no", language), chosen.equals("false")));
        }
        Dictionaries.Place place = new Dictionaries.Place(operation.service(), shape.dictionary());
        return shape.choices().stream()
                .map(code -> new Input.Option(code, dictionaries.label(place, code, language), code.equals(chosen)))
                .toList();
    }
}
