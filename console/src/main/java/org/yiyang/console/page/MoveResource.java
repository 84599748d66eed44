package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.api.Problem;
import org.yiyang.console.api.Sending;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.SignedOut;
import org.yiyang.console.words.PageWords;

/**
 * Whatever the API allows to be done has its form at the same address;
 * a refusal is shown beside the field that it is about.
 */
@Path("/console/do/{address: .+}")
@Blocking
public class MoveResource {
    private static final String DO = "/console/do/";
    /** Pages of their own that a form may return to. */
    private static final Map<String, String> AFTER = Map.of(
            "board", "/console/board",
            "beds", "/console/beds",
            "mine", "/console/mine",
            "operator", OperatorResource.SELF);

    private static final Set<Integer> CHANGED = Set.of(409, 412);
    private static final int UNAUTHENTICATED = 401;

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final FormWords forms;
    private final References references;
    private final LastFigures figures;
    private final AnswerPage answers;
    private final PageWords words;

    MoveResource(
            Pages pages,
            Sessions sessions,
            Api api,
            Catalogue catalogue,
            FormWords forms,
            References references,
            LastFigures figures,
            AnswerPage answers,
            PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.forms = forms;
        this.references = references;
        this.figures = figures;
        this.answers = answers;
        this.words = words;
    }

    @GET
    public Response form(@PathParam("address") String address, @Context UriInfo uri, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Optional<Operation> found = catalogue.at("POST", address).filter(one -> one.body() != null);
        if (found.isEmpty()) {
            visitor.signedIn();
            return pages.page(404, "absent", visitor, DO + address, Map.of());
        }
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putAll(uri.getQueryParameters());
        ApiAnswer record = record(visitor.asker(), found.get(), address);
        if (!record.isOk()) {
            return pages.refused(visitor, DO + address, record);
        }
        Carried.into(typed, found.get(), record.body());
        typed.putSingle("etag", record.etag());
        typed.putSingle("key", UUID.randomUUID().toString());
        return drawn(200, new Asked(visitor, found.get(), address, typed), null, List.of());
    }

    @POST
    public Response send(
            @PathParam("address") String address, MultivaluedMap<String, String> typed, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        if (!visitor.signedIn().isGuard(typed.getFirst("guard"))) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        Optional<Operation> found = catalogue.at("POST", address).filter(one -> one.body() != null);
        if (found.isEmpty()) {
            return pages.page(404, "absent", visitor, DO + address, Map.of());
        }
        Operation operation = found.get();
        Asked asked = new Asked(visitor, operation, address, typed);
        if (typed.containsKey("more") || typed.containsKey("find")) {
            return drawn(200, asked, null, List.of());
        }
        JsonNode body = new FormReader(typed).body(operation.body());
        ApiAnswer answer = api.send(
                visitor.asker(),
                new Sending("POST", Api.BASE + address, body, text(typed, "etag"), text(typed, "key")));
        if (answer.isOk()) {
            return done(asked, answer);
        }
        if (answer.status() == UNAUTHENTICATED) {
            throw new SignedOut();
        }
        return refused(asked, answer);
    }

    /** The page that the form named, or that of the record; where there is neither, what the API answered. */
    private Response done(Asked asked, ApiAnswer answer) {
        asked.visitor().signedIn().setOnItsWay(asked.operation().id());
        String said = AFTER.get(text(asked.typed(), "after"));
        Optional<Response> shown = said == null
                ? answers.of(asked.visitor(), asked.operation(), asked.address(), answer)
                : Optional.empty();
        String after = said == null ? after(asked.operation(), asked.address(), answer) : said;
        return shown.orElseGet(() -> Response.seeOther(URI.create(after)).build());
    }

    /** A call with what was typed for it. */
    private record Asked(Visitor visitor, Operation operation, String address, MultivaluedMap<String, String> typed) {}

    /** What else may be done by who cannot fill in a form. */
    public record Instead(String hint, String href, String label) {}

    private static String text(MultivaluedMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    /** Where others were quicker, what they did is shown, and the form stands on the record as it is now. */
    private Response refused(Asked asked, ApiAnswer answer) {
        List<Shown.Line> changes = List.of();
        if (CHANGED.contains(answer.status()) && asked.operation().path().contains("}")) {
            changes = changes(asked);
            ApiAnswer now = record(asked.visitor().asker(), asked.operation(), asked.address());
            asked.typed().putSingle("etag", now.etag());
        }
        return drawn(answer.status(), asked, answer.problem(), changes);
    }

    private List<Shown.Line> changes(Asked asked) {
        String parent = parent(asked.address());
        ApiAnswer history = api.get(asked.visitor().asker(), Api.BASE + parent + "/history");
        return ChangesMeanwhile.since(
                text(asked.typed(), "etag"),
                history.body().path("items"),
                asked.visitor().language());
    }

    private Response drawn(int status, Asked asked, Problem problem, List<Shown.Line> changes) {
        Visitor visitor = asked.visitor();
        Operation operation = asked.operation();
        String id = Addresses.record(operation, asked.address());
        FormDrawing.Known known = new FormDrawing.Known(
                "",
                references.choices(visitor, operation, id, asked.typed()),
                figures.last(visitor, operation, asked.typed()),
                visitor.signedIn().claims(),
                forms.regions(visitor));
        forms.dictionaries().need(visitor.asker(), FormDrawing.places(operation));
        FormDrawing drawing = new FormDrawing(operation, forms.in(visitor.language()), asked.typed(), problem, known);
        Map<String, Object> data = new HashMap<>();
        data.put("title", forms.title(operation, visitor));
        List<Input> inputs = drawing.inputs();
        data.put("inputs", inputs);
        data.put("single", inputs.size() == 1);
        data.put("problem", problem);
        data.put("faults", drawing.otherFaults());
        data.put("changes", changes);
        data.put("etag", text(asked.typed(), "etag"));
        data.put("key", text(asked.typed(), "key"));
        data.put("back", back(asked.address()));
        data.put("instead", instead(asked));
        return pages.page(status, "form", visitor, DO + asked.address(), data);
    }

    /** The record that is moved, or the list to which a new one comes; the first page where neither can be read. */
    private String back(String address) {
        return Stream.of(parent(address), address)
                .filter(one -> catalogue.at("GET", one).isPresent())
                .findFirst()
                .map(one -> Drawing.AT + one)
                .orElse("/console");
    }

    /** The other way, where the visitor may go it; null for none. */
    private Instead instead(Asked asked) {
        Visitor visitor = asked.visitor();
        return catalogue
                .called(Declared.instead(asked.operation().id()))
                .filter(other -> other.isFor(visitor.signedIn().claims().roles()))
                .map(other -> new Instead(
                        words.of("instead." + asked.operation().id(), visitor.language()),
                        DO + parent(asked.address()) + "/" + other.verb(),
                        forms.title(other, visitor)))
                .orElse(null);
    }

    /** The record that is moved, read for its tag; what is new has none. */
    private ApiAnswer record(Asker asker, Operation operation, String address) {
        return operation.path().contains("}")
                        && catalogue.at("GET", parent(address)).isPresent()
                ? api.get(asker, Api.BASE + parent(address))
                : ChangesMeanwhile.NOTHING;
    }

    private String parent(String address) {
        return address.contains("/") ? address.substring(0, address.lastIndexOf('/')) : address;
    }

    /** The page of the record that was moved or made. */
    private String after(Operation operation, String address, ApiAnswer answer) {
        if (operation.path().contains("}")) {
            String record = parent(address);
            boolean opens = catalogue.at("GET", record).isPresent();
            return Drawing.AT + (opens ? record : parent(record));
        }
        String list =
                catalogue.at("GET", address).filter(Operation::answersList).isPresent() ? address : parent(address);
        String id = answer.body().path("id").asText("");
        boolean opens = !id.isEmpty() && catalogue.at("GET", list + "/" + id).isPresent();
        return Drawing.AT + list + (opens ? "/" + id : "");
    }
}
