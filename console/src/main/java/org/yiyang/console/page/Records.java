package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.PageWords;

/**
 * What the page made for a kind of record shows besides what it is made for:
 * all fields, what may be done at once, what else can be read.
 */
@ApplicationScoped
class Records {
    /** A form with more fields has a page to itself. */
    private static final int FIELDS_BESIDE = 8;

    private final Catalogue catalogue;
    private final FormWords forms;
    private final PageWords words;

    Records(Catalogue catalogue, FormWords forms, PageWords words) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.words = words;
    }

    /**
     * A record that was read.
     *
     * @param path of its call, as {@code one-window-cases/{id}}
     */
    record Read(Visitor visitor, String path, String id, ApiAnswer answer) {
        JsonNode body() {
            return answer.body();
        }

        String address() {
            return path.replace("{id}", id);
        }

        String page() {
            return Declared.page(path).replace("{id}", id);
        }
    }

    /**
     * Something that is offered.
     *
     * @param bare whether it is done at once, since there is nothing to say
     * @param inputs what has to be said, drawn on the page itself; empty where a page of its own asks
     */
    public record Offer(String verb, String label, String href, boolean bare, String key, List<Input> inputs) {}

    /** @param begun by the verb, what its form begins with */
    Map<String, Object> data(Read read, Map<String, MultivaluedMap<String, String>> begun) {
        Operation operation = operation(read.path());
        Map<String, Object> data = new HashMap<>();
        data.put(
                "lines",
                drawing(operation.service(), read.visitor())
                        .lines(operation.answer(), read.body(), read.path().replaceAll("/\\{.*", "")));
        data.put("offers", offers(read, begun));
        data.put("etag", read.answer().etag());
        data.put("parts", parts(operation, read.address(), read.visitor()));
        data.put("live", read.page());
        data.put(
                "stream",
                Pages.stream(
                        operation.service(),
                        read.path(),
                        read.address(),
                        read.answer().etag()));
        return data;
    }

    private Operation operation(String path) {
        return catalogue.named("GET", path).orElseThrow();
    }

    Drawing drawing(String service, Visitor visitor) {
        return new Drawing(catalogue, forms.dictionaries(), words, service, visitor);
    }

    RegionChoices regions(Visitor visitor) {
        return forms.regions(visitor);
    }

    static boolean may(JsonNode record, String verb) {
        return StreamSupport.stream(record.path("allowedActions").spliterator(), false)
                .anyMatch(allowed -> allowed.asText().equals(verb));
    }

    /** In the order of the API. */
    List<Offer> offers(Read read, Map<String, MultivaluedMap<String, String>> begun) {
        return StreamSupport.stream(read.body().path("allowedActions").spliterator(), false)
                .map(JsonNode::asText)
                .flatMap(verb -> catalogue.named("POST", read.path() + "/" + verb).stream())
                .filter(move -> move.body() != null)
                .map(move -> offer(read, move, begun.getOrDefault(move.verb(), new MultivaluedHashMap<>())))
                .toList();
    }

    private Offer offer(Read read, Operation move, MultivaluedMap<String, String> begun) {
        List<String> roles = read.visitor().signedIn().claims().roles();
        boolean here =
                !move.isBare() && FormDrawing.references(move, roles).isEmpty() && fields(move.body()) <= FIELDS_BESIDE;
        FormDrawing drawing = new FormDrawing(
                move,
                forms.in(read.visitor().language()),
                begun,
                null,
                FormDrawing.Known.nothing(
                        move.verb() + "-", read.visitor().signedIn().claims(), forms.regions(read.visitor())));
        return new Offer(
                move.verb(),
                forms.title(move, read.visitor()),
                "/console/do/" + read.address() + "/" + move.verb() + (here ? "" : query(begun)),
                move.isBare(),
                UUID.randomUUID().toString(),
                here ? drawing.inputs() : List.of());
    }

    /** The initial values of a form on a page of its own; codes and numbers of rows, never what people wrote. */
    private static String query(MultivaluedMap<String, String> begun) {
        String query = begun.keySet().stream()
                .sorted()
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(begun.getFirst(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** How many values a person may have to type. */
    private static int fields(Shape shape) {
        return switch (shape.type()) {
            case OBJECT ->
                shape.fields().stream().mapToInt(field -> fields(field.shape())).sum();
            case LIST -> fields(shape.item());
            case TEXT, NUMBER, BOOLEAN, DATE, INSTANT, CHOICE, ID -> 1;
        };
    }

    /** What else can be read of a record. */
    List<Pages.Link> parts(Operation operation, String address, Visitor visitor) {
        List<String> roles = visitor.signedIn().claims().roles();
        return catalogue.below("GET", operation.path()).stream()
                .filter(below -> below.isFor(roles) && !below.path().endsWith("}"))
                .filter(below -> operation.path().endsWith("}"))
                .map(below -> new Pages.Link(part(below, visitor), Drawing.AT + address + "/" + below.verb(), false))
                .toList();
    }

    String part(Operation operation, Visitor visitor) {
        return words.or(
                "part." + operation.verb(), visitor.language(), operation.verb().replace('-', ' '));
    }
}
