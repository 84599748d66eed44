package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** The page of an elder and the family: how each referral stands in plain words, what waits for them, and whom to call. */
@Path("/console/mine")
@Blocking
public class MineResource {
    private static final String SELF = "/console/mine";
    private static final String SERVICE = "referral";
    private static final String MINE = "referral/my-referrals";
    private static final String INVITATION = "elders/accept-invitation";
    /** The API's answer to an account that no elder has authorised yet, which may have a code for that. */
    private static final int NOT_AUTHORISED = 403;
    /** The usual steps of a referral; a referral that leaves them says so in its own sentence. */
    private static final List<String> WAY =
            List.of("PENDING", "ACCEPTED", "IN_TRANSIT", "ARRIVED", "IN_TREATMENT", "RETURNED", "COMPLETED");

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;

    MineResource(
            Pages pages, Sessions sessions, Api api, Catalogue catalogue, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /** A referral as it is shown to its elder. */
    public record ShownReferral(
            String id,
            String elder,
            String sentence,
            List<String> facts,
            String due,
            String moment,
            List<Step> steps,
            Asked asked,
            List<RecordResource.Action> actions,
            List<Pages.Link> links) {}

    /** Where it is on its way. */
    public record Step(String name, boolean here) {}

    /** A consent that is awaited, with the words that are agreed to; null where none is. */
    public record Asked(String wording, String version, String label, String key, List<Input.Option> forms) {}

    @GET
    public Response mine(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Asker asker = visitor.asker();
        List<ApiAnswer> answers = api.getAll(
                asker,
                Stream.of(MINE, "elders?limit=50", "contract/family-doctor-contracts?limit=100")
                        .map(Api.BASE::concat)
                        .toList());
        ApiAnswer referrals = answers.get(0);
        String invitation = invitation(visitor);
        boolean unbound = referrals.status() == NOT_AUTHORISED && !invitation.isEmpty();
        if (!referrals.isOk() && !unbound) {
            return pages.refused(visitor, SELF, referrals);
        }
        dictionaries.need(asker, Set.of(place("referral-status"), place("consent-form"), place("verb")));
        List<ShownReferral> shown = new ArrayList<>();
        Map<String, String> names = names(answers.get(1).body());
        referrals.body().path("items").forEach(one -> shown.add(shown(one, names, visitor)));
        shown.sort(Comparator.comparing(one -> one.asked() == null));
        Map<String, Object> data = new HashMap<>();
        data.put("referrals", shown);
        data.put(
                "elders",
                MyElders.of(
                        answers.get(1).body(), referrals.body(), answers.get(2).body(), visitor.language()));
        data.put(
                "away",
                answers.stream()
                        .filter(one -> one.isAway() || (unbound && one.equals(referrals)))
                        .map(ApiAnswer::problem)
                        .toList());
        data.put("invitation", invitation);
        data.put("live", SELF);
        data.put("stream", Pages.stream(SERVICE, MINE, MINE, referrals.etag()));
        return pages.page(200, "mine", visitor, SELF, data);
    }

    private static Map<String, String> names(JsonNode elders) {
        Map<String, String> names = new HashMap<>();
        elders.path("items")
                .forEach(elder ->
                        names.put(elder.path("id").asText(), elder.path("name").asText("")));
        return names;
    }

    /** Where a code can be entered that binds the account to one more elder; empty for a visitor who cannot do that. */
    private String invitation(Visitor visitor) {
        return catalogue
                .named("POST", INVITATION)
                .filter(accept -> accept.isFor(visitor.signedIn().claims().roles()))
                .map(accept -> "/console/do/" + INVITATION)
                .orElse("");
    }

    private static Dictionaries.Place place(String name) {
        return new Dictionaries.Place(SERVICE, name);
    }

    private ShownReferral shown(JsonNode one, Map<String, String> names, Visitor visitor) {
        Language language = visitor.language();
        String id = one.path("id").asText();
        String due = one.path("dueAt").asText("");
        JsonNode receiver = one.path("receiver");
        List<String> facts = Stream.of(
                        spoken(one.path("next"), language),
                        spoken(one.path("why"), language),
                        text(receiver, "name", "phone", "addressLine"),
                        one.path("department").asText(""),
                        one.has("visitAt") ? Moments.shown(one.path("visitAt").asText()) : "",
                        spoken(one.path("cost"), language),
                        spoken(one.path("filing"), language))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new ShownReferral(
                id,
                names.getOrDefault(one.path("elderId").asText(), ""),
                spoken(one.path("sentence"), language),
                facts,
                due.isEmpty() ? "" : Moments.shown(due),
                due,
                steps(one.path("status").asText(), language),
                asked(one, visitor),
                actions(one, id, visitor),
                links(one, id, language));
    }

    /** Empty where it is not on the usual way. */
    private List<Step> steps(String status, Language language) {
        return WAY.contains(status)
                ? WAY.stream()
                        .map(code -> new Step(
                                dictionaries.label(place("referral-status"), code, language), code.equals(status)))
                        .toList()
                : List.of();
    }

    private Asked asked(JsonNode one, Visitor visitor) {
        Language language = visitor.language();
        JsonNode wording = one.path("wording");
        if (!may(one, "consent")) {
            return null;
        }
        Operation consent = catalogue.named("POST", "referrals/{id}/consent").orElseThrow();
        List<Input.Option> forms =
                consent.body().field("form").map(form -> form.shape().choices()).orElse(List.of()).stream()
                        .map(code -> new Input.Option(
                                code, dictionaries.label(place("consent-form"), code, language), false))
                        .toList();
        return new Asked(
                spoken(wording, language),
                wording.path("version").asText(""),
                new Verbs(dictionaries, words).of(consent, consent.kind(), visitor),
                UUID.randomUUID().toString(),
                forms);
    }

    private List<RecordResource.Action> actions(JsonNode one, String id, Visitor visitor) {
        List<RecordResource.Action> actions = new ArrayList<>();
        one.path("allowedActions")
                .forEach(verb -> catalogue
                        .named("POST", "referrals/{id}/" + verb.asText())
                        .filter(move -> !move.verb().equals("consent"))
                        .ifPresent(move -> actions.add(new RecordResource.Action(
                                new Verbs(dictionaries, words).of(move, move.kind(), visitor),
                                "/console/do/referrals/" + id + "/" + move.verb(),
                                move.isBare(),
                                UUID.randomUUID().toString()))));
        return actions;
    }

    private List<Pages.Link> links(JsonNode one, String id, Language language) {
        List<Pages.Link> links = new ArrayList<>();
        if (one.path("returnSlip").asBoolean()) {
            links.add(link("part.return-slip", "referral/my-referrals/" + id + "/return-slip", language));
        }
        links.add(link("part.readings", "referrals/" + id + "/readings", language));
        return links;
    }

    private Pages.Link link(String word, String address, Language language) {
        return new Pages.Link(words.of(word, language), Drawing.AT + address, false);
    }

    private static boolean may(JsonNode one, String verb) {
        return StreamSupport.stream(one.path("allowedActions").spliterator(), false)
                .anyMatch(allowed -> allowed.asText().equals(verb));
    }

    private static String spoken(JsonNode label, Language language) {
        return label.path(language == Language.ZH ? "zh" : "en").asText("");
    }

    private static String text(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> node.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
