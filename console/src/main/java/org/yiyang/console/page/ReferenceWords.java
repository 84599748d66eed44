package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.console.words.Regions;
import org.yiyang.http.Language;

/** In which words a record is offered that may be chosen: texts as they are, codes by their dictionary, figures with what they count. */
final class ReferenceWords {
    private static final String OF_HOLDER = "^";
    private static final Regions REGIONS = new Regions();

    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final Language language;

    ReferenceWords(Catalogue catalogue, Dictionaries dictionaries, PageWords words, Language language) {
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
        this.language = language;
    }

    /** @param holder of which the item is a part; the item itself where it is of a list */
    Input.Option option(Declared.Reference reference, JsonNode item, JsonNode holder) {
        String label = reference.label().stream()
                .map(field -> field.startsWith(OF_HOLDER)
                        ? text(reference, shape(reference, false), field.substring(1), holder)
                        : text(reference, shape(reference, true), field, item))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Input.Option(item.path(reference.id()).asText(), label, false);
    }

    /** Of the records that are listed, or of what they hold. */
    private Shape shape(Declared.Reference reference, boolean held) {
        Shape listed = catalogue
                .named("GET", reference.path())
                .map(list -> list.answer().listed().orElse(list.answer()))
                .orElseThrow();
        return held ? reference.item(listed).orElse(listed) : listed;
    }

    private String text(Declared.Reference reference, Shape shape, String name, JsonNode item) {
        Optional<Field> field = shape.field(name);
        String term = field.map(one -> one.term().in(language)).orElse("");
        JsonNode value = item.path(name);
        if (value.isObject()) {
            return value.path(language == Language.ZH ? "zh" : "en").asText("");
        }
        if (value.isBoolean()) {
            return term + " " + words.of(value.asBoolean() ? "yes" : "no", language);
        }
        if (value.isNumber()) {
            return term + " " + value.asText();
        }
        String service =
                catalogue.named("GET", reference.path()).map(Operation::service).orElse("");
        String text = value.asText("");
        if (name.equals(Heading.REGION)) {
            return REGIONS.name(text);
        }
        Stream<Dictionaries.Place> coded = field
                .map(Field::shape)
                .filter(one -> one.is(Shape.Type.CHOICE))
                .map(one -> new Dictionaries.Place(service, one.dictionary()))
                .stream();
        return Stream.concat(coded, Declared.codes(service, name).stream())
                .map(place -> dictionaries.label(place, text, language))
                .filter(label -> !label.equals(text))
                .findFirst()
                .orElseGet(() -> Moments.shown(text));
    }
}
