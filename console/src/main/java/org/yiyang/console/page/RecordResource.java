package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.api.Download;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;

/**
 * Whatever the API allows to be read has its page at the same address:
 * a list, a record with what may be done, or a file.
 */
@Path("/console/at/{address: .+}")
@Blocking
public class RecordResource {
    private static final List<String> NAMES = List.of("name", "title", "number", "institutionName");
    private static final String CSV = "text/csv";
    private static final String STREAM = "text/event-stream";
    private static final String PDF = "application/pdf";
    private static final String PAPER = "application/octet-stream";
    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final Records records;

    RecordResource(
            Pages pages,
            Sessions sessions,
            Api api,
            Catalogue catalogue,
            Dictionaries dictionaries,
            PageWords words,
            Records records) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
        this.records = records;
    }

    /**
     * Something that may be done.
     *
     * @param bare whether it is done at once, since there is nothing to say
     */
    public record Action(String label, String href, boolean bare, String key) {}

    @GET
    public Response show(@PathParam("address") String address, @Context UriInfo uri, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Asker asker = visitor.asker();
        Optional<Operation> found =
                catalogue.at("GET", address).filter(one -> !one.types().contains(STREAM));
        if (found.isEmpty()) {
            return pages.page(404, "absent", visitor, Drawing.AT + address, Map.of());
        }
        Operation operation = found.get();
        if (operation.types().contains(PDF)) {
            return file(visitor, address, PDF);
        }
        if (operation.types().contains(PAPER)) {
            return file(visitor, address, PAPER);
        }
        if (uri.getQueryParameters().containsKey("csv")) {
            return file(visitor, address + query(operation, uri, visitor, Set.of("cursor", "limit")), CSV);
        }
        String made = Declared.page(operation.path());
        if (!made.isEmpty()) {
            return Response.seeOther(URI.create(made.replace("{id}", Addresses.record(operation, address))))
                    .build();
        }
        ApiAnswer answer = api.get(asker, Api.BASE + address + query(operation, uri, visitor, Set.of()));
        if (!answer.isOk()) {
            return pages.refused(visitor, Drawing.AT + address, answer);
        }
        return operation.answersList()
                ? list(visitor, operation, address, answer, uri)
                : record(visitor, operation, address, answer, uri);
    }

    private Response list(Visitor visitor, Operation operation, String address, ApiAnswer answer, UriInfo uri) {
        Shape item = operation.answer().listed().orElseThrow();
        JsonNode items = answer.body().path("items");
        Drawing drawing = drawing(operation, visitor);
        List<Operation> creates = creates(operation, visitor);
        Set<Dictionaries.Place> places = new HashSet<>(drawing.places(operation.answer(), answer.body()));
        Filters filters = new Filters(operation, words, dictionaries, visitor.language(), records.regions(visitor));
        places.addAll(filters.places());
        if (!creates.isEmpty() || !rowOperations(operation, visitor).isEmpty()) {
            places.add(Dictionaries.Place.ofVerbs(operation.service()));
        }
        dictionaries.need(visitor.asker(), places);
        Map<String, Object> data = new HashMap<>();
        data.put("title", title(operation, visitor));
        data.put("lines", drawing.linesBeside(operation.answer(), answer.body()));
        data.put(
                "sheet",
                drawing.sheet(item, items, operation.path(), address).with(rowMoves(operation, address, visitor)));
        data.put("filters", filters.drawn(asked(operation, uri, visitor)));
        data.put("next", answer.next().isEmpty() ? "" : Drawing.AT + address + "?" + answer.next());
        data.put("csv", operation.types().contains(CSV) ? csv(operation, address, uri, visitor) : "");
        data.put("creates", actions(creates, operation, visitor, "/console/do/"));
        data.put("live", Drawing.AT + address + query(operation, uri, visitor, Set.of()));
        data.put("stream", operation.service());
        return pages.page(200, "list", visitor, Drawing.AT + address, data);
    }

    private Response record(Visitor visitor, Operation operation, String address, ApiAnswer answer, UriInfo uri) {
        Drawing drawing = drawing(operation, visitor);
        Set<Dictionaries.Place> places = new HashSet<>(drawing.places(operation.answer(), answer.body()));
        places.add(Dictionaries.Place.ofVerbs(operation.service()));
        Filters filters = new Filters(operation, words, dictionaries, visitor.language(), records.regions(visitor));
        places.addAll(filters.places());
        dictionaries.need(visitor.asker(), places);
        List<Operation> moves = new ArrayList<>();
        answer.body()
                .path("allowedActions")
                .forEach(verb -> catalogue
                        .named("POST", operation.path() + "/" + verb.asText())
                        .ifPresent(moves::add));
        String base = "/console/do/" + address + "/";
        Map<String, Object> data = new HashMap<>();
        data.put("title", named(title(operation, visitor), answer.body()));
        data.put(
                "lines",
                drawing.lines(
                        operation.answer(), answer.body(), operation.path().replaceAll("/\\{.*", "")));
        data.put("actions", actions(moves, operation, visitor, base));
        data.put("parts", records.parts(operation, address, visitor));
        data.put("etag", answer.etag());
        data.put("filters", filters.drawn(asked(operation, uri, visitor)));
        data.put("csv", operation.types().contains(CSV) ? csv(operation, address, uri, visitor) : "");
        data.put("live", Drawing.AT + address + query(operation, uri, visitor, Set.of()));
        data.put("stream", Pages.stream(operation.service(), operation.path(), address, answer.etag()));
        return pages.page(200, "record", visitor, Drawing.AT + address, data);
    }

    /** The same as a file. */
    private static String csv(Operation operation, String address, UriInfo uri, Visitor visitor) {
        String query = query(operation, uri, visitor, Set.of("cursor", "limit"));
        return Drawing.AT + address + query + (query.isEmpty() ? "?" : "&") + "csv=1";
    }

    /** By what people know the record. */
    private static String named(String kind, JsonNode record) {
        return NAMES.stream()
                .map(name -> record.path(name).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> kind + " · " + name)
                .orElse(kind);
    }

    private String title(Operation operation, Visitor visitor) {
        if (!operation.path().contains("}")) {
            return pages.listName(operation.path(), visitor.language());
        }
        boolean whole = operation.path().endsWith("}");
        return whole ? operation.tag().in(visitor.language()) : records.part(operation, visitor);
    }

    /** What may be done with records that have no page of their own, as messages that were set aside. */
    private List<Operation> rowOperations(Operation list, Visitor visitor) {
        if (catalogue.named("GET", list.path() + "/{id}").isPresent()) {
            return List.of();
        }
        List<String> roles = visitor.signedIn().claims().roles();
        return catalogue.below("POST", list.path() + "/{id}").stream()
                .filter(move -> move.isFor(roles) && move.body() != null)
                .toList();
    }

    private Shown.RowMoves rowMoves(Operation list, String address, Visitor visitor) {
        List<Pages.Link> moves = rowOperations(list, visitor).stream()
                .map(move -> new Pages.Link(verb(move, move, visitor), move.verb(), false))
                .toList();
        return new Shown.RowMoves("/console/do/" + address + "/", moves);
    }

    /** What may be begun: the calls that make a record of this list. */
    private List<Operation> creates(Operation list, Visitor visitor) {
        List<String> roles = visitor.signedIn().claims().roles();
        List<Operation> creates = new ArrayList<>();
        catalogue.named("POST", list.path()).ifPresent(creates::add);
        catalogue.below("POST", list.path()).stream()
                .filter(below -> !below.path().contains("{"))
                .forEach(creates::add);
        return creates.stream()
                .filter(create -> create.isFor(roles) && create.body() != null)
                .toList();
    }

    private List<Action> actions(List<Operation> operations, Operation of, Visitor visitor, String base) {
        return operations.stream()
                .map(one -> new Action(
                        verb(one, of, visitor),
                        base + (base.endsWith("do/") ? one.path() : one.verb()),
                        one.isBare(),
                        UUID.randomUUID().toString()))
                .toList();
    }

    private String verb(Operation operation, Operation of, Visitor visitor) {
        return new Verbs(dictionaries, words).of(operation, of.kind(), visitor);
    }

    private Drawing drawing(Operation operation, Visitor visitor) {
        return new Drawing(catalogue, dictionaries, words, operation.service(), visitor);
    }

    /** What a list or report was asked for: the values that were given, and the usual ones where none was. */
    private static MultivaluedMap<String, String> asked(Operation operation, UriInfo uri, Visitor visitor) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.putAll(uri.getQueryParameters());
        operation.query().stream()
                .filter(Field::required)
                .filter(field -> asked.getFirst(field.name()) == null)
                .forEach(field -> asked.putSingle(field.name(), usual(field, visitor)));
        return asked;
    }

    /** The parameters of the address that the operation takes; one that is required and missing has its usual value. */
    private static String query(Operation operation, UriInfo uri, Visitor visitor, Set<String> without) {
        StringBuilder query = new StringBuilder();
        for (Field field : operation.query()) {
            String value = uri.getQueryParameters().getFirst(field.name());
            boolean said = value != null && !value.isEmpty();
            String given = said || !field.required() ? value : usual(field, visitor);
            if (given != null && !given.isEmpty() && !without.contains(field.name())) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(field.name())
                        .append('=')
                        .append(URLEncoder.encode(written(field.shape(), given), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    /** Days and moments as the API takes them, however they were typed. */
    private static String written(Shape shape, String given) {
        return shape.is(Shape.Type.DATE)
                ? Moments.dayFromField(given)
                : shape.is(Shape.Type.INSTANT) ? Moments.fromField(given) : given;
    }

    /**
     * The visitor's region, today, and this year; {@code from} and {@code to} that are no days, as of versions or
     * records that are compared, have no usual value.
     */
    private static String usual(Field field, Visitor visitor) {
        LocalDate today = LocalDate.now(Moments.CHINA);
        boolean day = field.shape().is(Shape.Type.DATE);
        return switch (field.name()) {
            case "region" -> visitor.signedIn().claims().region();
            case "asOf", "to", "on" -> day ? today.toString() : "";
            case "from" -> day ? today.withDayOfYear(1).toString() : "";
            case "year" -> String.valueOf(today.getYear());
            default -> "";
        };
    }

    private Response file(Visitor visitor, String address, String type) {
        try {
            Download file = api.file(visitor.asker(), Api.BASE + address, type);
            if (file.status() != 200) {
                file.content().close();
                return pages.refused(visitor, Drawing.AT + address, api.get(visitor.asker(), Api.BASE + address));
            }
            return Response.ok(file.content())
                    .type(file.type())
                    .header("Content-Disposition", file.disposition())
                    .build();
        } catch (IOException away) {
            return pages.refused(visitor, Drawing.AT + address, api.get(visitor.asker(), Api.BASE + address));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Response.serverError().build();
        }
    }
}
