package org.yiyang.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.http.Language;

/** A field whose records stand in several lists, each of which belongs to some codes of another field: a bed in one, a visit in another. */
record SeveralLists(Operation operation, Dictionaries dictionaries, Language language) {
    /** Under what they are of; as they are where there is one list. */
    List<Input.Option> grouped(Declared.Reference reference, List<Input.Option> options) {
        String group = reference.of().isAnything() ? "" : named(reference.of());
        return options.stream()
                .map(one -> new Input.Option(one.value(), one.label(), one.chosen(), group))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** @param read the lists that can be read; null where there is but one for everything */
    Input.Several beside(List<Declared.Reference> read, String text) {
        Declared.Of of = read.get(0).of();
        if (of.isAnything()) {
            return null;
        }
        Set<String> listed =
                read.stream().flatMap(one -> one.of().codes().stream()).collect(Collectors.toSet());
        boolean all = listed.containsAll(
                Declared.choices(operation.id(), of.field(), shape(of).choices()));
        return new Input.Several(of.field(), !all, text);
    }

    private String named(Declared.Of of) {
        Dictionaries.Place place =
                new Dictionaries.Place(operation.service(), shape(of).dictionary());
        return of.codes().stream()
                .map(code -> dictionaries.label(place, code, language))
                .collect(Collectors.joining(" / "));
    }

    private Shape shape(Declared.Of of) {
        return operation.body().field(of.field()).map(Field::shape).orElseThrow();
    }
}
