package org.yiyang.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/**
 * The page of what a call answers that is found at no address again: who was found by a number, a code that is shown once. What
 * answers with the record that it moved or made leads to the page of that record instead, if whoever did it may read it.
 */
@ApplicationScoped
class AnswerPage {
    private final Pages pages;
    private final Catalogue catalogue;
    private final FormWords forms;
    private final PageWords words;

    AnswerPage(Pages pages, Catalogue catalogue, FormWords forms, PageWords words) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.forms = forms;
        this.words = words;
    }

    /** Empty where the answer is a record that has its page, or says nothing. */
    Optional<Response> of(Visitor visitor, Operation operation, String address, ApiAnswer answer) {
        Shape shape = operation.answer();
        if (shape == null
                || shape.fields().isEmpty()
                || answer.body().isEmpty()
                || leadsToARecord(visitor, operation, answer)) {
            return Optional.empty();
        }
        Dictionaries dictionaries = forms.dictionaries();
        Drawing drawing = new Drawing(catalogue, dictionaries, words, operation.service(), visitor);
        Set<Dictionaries.Place> places = new HashSet<>(drawing.places(shape, answer.body()));
        dictionaries.need(visitor.asker(), places);
        String list = operation.path().replaceAll("/\\{.*|/[^/]*$", "");
        Map<String, Object> data = new HashMap<>();
        data.put("title", forms.title(operation, visitor));
        data.put("lines", drawing.linesBeside(shape, answer.body()));
        data.put("hint", words.or("afterwards." + operation.id(), visitor.language(), ""));
        data.put("listed", operation.answersList());
        data.put("recorded", isOfARecord(operation, answer));
        data.put(
                "sheet",
                shape.listed()
                        .map(item -> drawing.sheet(item, answer.body().path("items"), list, list))
                        .orElse(new Shown.Sheet(List.of(), List.of(), Shown.RowMoves.NONE)));
        data.put(
                "back",
                Stream.of(parent(address), list)
                        .filter(path -> mayRead(visitor, path))
                        .findFirst()
                        .map(path -> Drawing.AT + path)
                        .orElse("/console"));
        return Optional.of(pages.page(200, "answer", visitor, "/console/do/" + address, data));
    }

    private boolean mayRead(Visitor visitor, String address) {
        return catalogue
                .at("GET", address)
                .filter(read -> read.isFor(visitor.signedIn().claims().roles()))
                .isPresent();
    }

    /**
     * A window that takes a request for another office sees what was
     * recorded in the answer, and may read no more of it.
     */
    private boolean leadsToARecord(Visitor visitor, Operation operation, ApiAnswer answer) {
        String id = answer.body().path("id").asText("");
        return isOfARecord(operation, answer)
                && (operation.path().contains("}")
                        || id.isEmpty()
                        || Stream.of(operation.path(), parent(operation.path()))
                                .anyMatch(list -> mayRead(visitor, list) || mayRead(visitor, list + "/" + id)));
    }

    /** By its version or the shape of what is read of its register; of what is new, by its id. */
    private boolean isOfARecord(Operation operation, ApiAnswer answer) {
        if (operation.answersList()) {
            return false;
        }
        String path = operation.path();
        boolean made = !path.contains("}") && answer.body().hasNonNull("id");
        String record = path.contains("}") ? path.substring(0, path.lastIndexOf('/')) : path + "/{id}";
        return made
                || answer.body().hasNonNull("version")
                || Stream.of(record, path, path.replaceAll("/\\{.*", ""))
                        .flatMap(read -> catalogue.named("GET", read).stream())
                        .anyMatch(read -> isReadThere(operation.answer(), read));
    }

    /** Whether a record of that shape is what is read there, alone or in a list. */
    private static boolean isReadThere(Shape shape, Operation read) {
        return shape.equals(read.answer())
                || (read.answersList()
                        && read.answer().listed().filter(shape::equals).isPresent());
    }

    private static String parent(String address) {
        return address.contains("/") ? address.substring(0, address.lastIndexOf('/')) : address;
    }
}
