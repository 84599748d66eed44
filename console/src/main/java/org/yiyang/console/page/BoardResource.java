package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;

/** The dispatcher's board: emergencies on the way, the queue by urgency, and beside it the chosen one with who has places. */
@Path("/console/board")
@Blocking
public class BoardResource {
    private static final String SELF = "/console/board";
    private static final String QUEUE = "dispatch/queue";
    private static final String EMERGENCIES = "dispatch/emergencies";
    private static final String SHIFTS = "dispatch/shifts";
    private static final String PLACES = "capacity";
    private static final String FIGURES = "referral/reports/summary";
    /** What the board itself has asked for: today, in the own region. */
    private static final Set<String> ASKED = Set.of("from", "to", "region", "regionName");

    private static final String PROPOSALS = "referrals/{id}/proposals";
    private static final String SERVICE = "referral";
    private static final Pattern CHOSEN = Pattern.compile("(referrals|referral-requests)/[0-9a-f-]{36}");
    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;

    BoardResource(
            Pages pages, Sessions sessions, Api api, Catalogue catalogue, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /**
     * One that waits.
     *
     * @param href which chooses it
     * @param line from whom to whom, with telephones
     */
    public record Waiting(
            String href,
            String urgency,
            String rank,
            String status,
            String line,
            String due,
            String moment,
            String warnings,
            boolean unseen,
            boolean chosen) {}

    /** Who could take the patient. */
    public record Proposal(String id, String name, String phone, String places, String far, String age) {}

    @GET
    public Response board(@QueryParam("at") String at, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Asker asker = visitor.asker();
        String chosen = at != null && CHOSEN.matcher(at).matches() ? at : "";
        Map<String, ApiAnswer> answers = read(asker, paths(visitor, chosen));
        if (!answers.get(QUEUE).isOk()) {
            return pages.refused(visitor, SELF, answers.get(QUEUE));
        }
        learn(visitor, answers);
        Map<String, Object> data = new HashMap<>();
        List<Waiting> emergencies = waiting(answers.get(EMERGENCIES), visitor, chosen);
        data.put("queue", queue(waiting(answers.get(QUEUE), visitor, chosen), emergencies));
        String next = answers.get(QUEUE).next();
        data.put("further", next.isEmpty() ? "" : Drawing.AT + QUEUE + "?" + next);
        data.put("emergencies", emergencies);
        data.put("places", sheet(PLACES, answers.get(PLACES), visitor));
        data.put("figures", lines(FIGURES, answers.get(FIGURES), visitor));
        data.put("live", SELF + (chosen.isEmpty() ? "" : "?at=" + chosen));
        data.put("stream", "dispatch");
        data.put("chosen", chosen);
        data.put(
                "mayBegin",
                catalogue
                        .named("POST", SHIFTS)
                        .filter(begin -> begin.isFor(visitor.signedIn().claims().roles()))
                        .isPresent());
        if (chosen.isEmpty()) {
            data.put("shifts", sheet(SHIFTS, answers.get(SHIFTS), visitor));
        } else {
            data.putAll(beside(visitor, chosen, answers));
        }
        return pages.page(200, "board", visitor, SELF, data);
    }

    /** By the path of their call in the documents; six at most. */
    private static Map<String, String> paths(Visitor visitor, String chosen) {
        String region = visitor.signedIn().claims().region();
        LocalDate today = LocalDate.now(Moments.CHINA);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put(QUEUE, QUEUE + "?limit=200&region=" + region);
        paths.put(EMERGENCIES, EMERGENCIES + "?limit=50&region=" + region);
        paths.put(PLACES, PLACES + "?limit=50&region=" + region);
        paths.put(FIGURES, FIGURES + "?from=" + today + "&to=" + today + "&region=" + region);
        if (chosen.isEmpty()) {
            paths.put(SHIFTS, SHIFTS + "?limit=5&status=OPEN");
        } else {
            paths.put(register(chosen), chosen);
        }
        if (chosen.startsWith("referrals/")) {
            paths.put(PROPOSALS, chosen + "/proposals");
        }
        return paths;
    }

    private static String register(String chosen) {
        return chosen.substring(0, chosen.indexOf('/')) + "/{id}";
    }

    private Map<String, ApiAnswer> read(Asker asker, Map<String, String> paths) {
        List<ApiAnswer> answers =
                api.getAll(asker, paths.values().stream().map(Api.BASE::concat).toList());
        Map<String, ApiAnswer> read = new LinkedHashMap<>();
        int at = 0;
        for (String call : paths.keySet()) {
            read.put(call, answers.get(at++));
        }
        return read;
    }

    /** The words of all that is shown, read at once where they are not known. */
    private void learn(Visitor visitor, Map<String, ApiAnswer> answers) {
        Set<Dictionaries.Place> places = new HashSet<>();
        for (String name : List.of("queue-urgency", "referral-status", "request-status", "verb", "redirect-reason")) {
            places.add(new Dictionaries.Place(SERVICE, name));
        }
        Drawing drawing = drawing(visitor);
        answers.forEach((call, answer) -> places.addAll(
                drawing.places(catalogue.named("GET", call).orElseThrow().answer(), answer.body())));
        dictionaries.need(visitor.asker(), places);
    }

    private List<Shown.Line> lines(String call, ApiAnswer answer, Visitor visitor) {
        Operation operation = catalogue.named("GET", call).orElseThrow();
        return answer.isOk()
                ? drawing(visitor).lines(operation.answer(), answer.body(), call).stream()
                        .filter(line -> !ASKED.contains(line.name()))
                        .toList()
                : List.of();
    }

    private Drawing drawing(Visitor visitor) {
        return new Drawing(catalogue, dictionaries, words, SERVICE, visitor);
    }

    private Shown.Sheet sheet(String path, ApiAnswer answer, Visitor visitor) {
        Operation operation = catalogue.named("GET", path).orElseThrow();
        return drawing(visitor)
                .sheet(operation.answer().listed().orElseThrow(), answer.body().path("items"), path, path);
    }

    private List<Waiting> waiting(ApiAnswer list, Visitor visitor, String chosen) {
        Queued queued = new Queued(dictionaries, visitor.language());
        List<Waiting> waiting = new ArrayList<>();
        list.body().path("items").forEach(item -> waiting.add(queued.drawn(item, SELF, chosen)));
        return waiting;
    }

    /**
     * One that is on the way stands with the emergencies alone, where its telephones and who has not taken note are: a dispatcher counts
     * patients, and two lines would be two of them.
     */
    private static List<Waiting> queue(List<Waiting> all, List<Waiting> emergencies) {
        Set<String> onTheWay = emergencies.stream().map(Waiting::href).collect(Collectors.toSet());
        return all.stream().filter(one -> !onTheWay.contains(one.href())).toList();
    }

    /** The chosen one: what it is, what may be done at once, and who could take it. */
    private Map<String, Object> beside(Visitor visitor, String chosen, Map<String, ApiAnswer> answers) {
        String register = register(chosen);
        ApiAnswer record = answers.get(register);
        Map<String, Object> data = new HashMap<>();
        if (!record.isOk()) {
            data.put("problem", record.problem());
            return data;
        }
        data.put("problem", null);
        Operation read = catalogue.named("GET", register).orElseThrow();
        List<String> allowed = new ArrayList<>();
        record.body().path("allowedActions").forEach(verb -> allowed.add(verb.asText()));
        List<Proposal> proposals = new ArrayList<>();
        if (answers.containsKey(PROPOSALS)) {
            answers.get(PROPOSALS).body().path("items").forEach(one -> proposals.add(Queued.proposal(one)));
        }
        String list = register.substring(0, register.indexOf('/'));
        data.put("lines", drawing(visitor).lines(read.answer(), record.body(), list));
        data.put("actions", actions(visitor, read, chosen, allowed));
        data.put("etag", record.etag());
        data.put("key", UUID.randomUUID().toString());
        data.put("mayRedirect", allowed.contains("redirect"));
        data.put("proposals", proposals);
        data.put("far", proposals.stream().anyMatch(one -> !one.far().isEmpty()));
        data.put("reasons", reasons(visitor));
        return data;
    }

    private List<RecordResource.Action> actions(Visitor visitor, Operation read, String chosen, List<String> allowed) {
        Verbs verbs = new Verbs(dictionaries, words);
        return allowed.stream()
                .flatMap(verb -> catalogue.named("POST", read.path() + "/" + verb).stream())
                .map(move -> new RecordResource.Action(
                        verbs.of(move, read.kind(), visitor),
                        "/console/do/" + chosen + "/" + move.verb(),
                        move.isBare(),
                        UUID.randomUUID().toString()))
                .toList();
    }

    private List<Input.Option> reasons(Visitor visitor) {
        Dictionaries.Place place = new Dictionaries.Place(SERVICE, "redirect-reason");
        return catalogue
                .named("POST", "referrals/{id}/redirect")
                .flatMap(redirect -> redirect.body().field("reason"))
                .map(reason -> reason.shape().choices())
                .orElse(List.of())
                .stream()
                .map(code -> new Input.Option(code, dictionaries.label(place, code, visitor.language()), false))
                .toList();
    }
}
