package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** In which words a record is offered that may be chosen: texts as they are, codes by their dictionary, figures with what they count. */
final class ReferenceWords {
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

    Input.Option option(Declared.Reference reference, JsonNode item) {
        String label = reference.label().stream()
                .map(field -> text(reference, field, item.path(field)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Input.Option(item.path(reference.id()).asText(), label, false);
    }

    private String text(Declared.Reference reference, String field, JsonNode value) {
        if (value.isBoolean()) {
            return term(reference, field) + " " + words.of(value.asBoolean() ? "yes" : "no", language);
        }
        if (value.isNumber()) {
            return term(reference, field) + " " + value.asText();
        }
        String text = value.asText("");
        return catalogue
                .named("GET", reference.path())
                .flatMap(list -> Declared.codes(list.service(), field).stream()
                        .map(place -> dictionaries.label(place, text, language))
                        .filter(label -> !label.equals(text))
                        .findFirst())
                .orElseGet(() -> Moments.shown(text));
    }

    private String term(Declared.Reference reference, String field) {
        Optional<Field> found = catalogue
                .named("GET", reference.path())
                .flatMap(list -> list.answer().listed())
                .flatMap(item -> item.field(field));
        return found.map(one -> one.term().in(language)).orElse("");
    }
}
