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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/** Agreements that wait for the visitor's signature, and each with its text and the hash by which it is signed. */
@Path("/console/agreements")
@Blocking
public class AgreementsResource {
    static final String SELF = "/console/agreements";
    private static final String SERVICE = "contract";
    private static final String PATH = "agreements/{id}";
    private static final List<String> SIGNS = List.of("sign", "sign-amendment");
    /** In which states something of one may wait for a signature: itself, or an amendment of it. */
    private static final List<String> STATES = List.of("AGREED", "PARTIALLY_SIGNED", "SIGNED", "FILED", "EFFECTIVE");

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Records records;
    private final Dictionaries dictionaries;
    private final PageWords words;

    AgreementsResource(
            Pages pages, Sessions sessions, Api api, Records records, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.records = records;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /** One that waits. */
    public record Waiting(String href, String number, String parties, String status, String hash) {}

    @GET
    public Response waiting(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        List<ApiAnswer> answers = api.getAll(
                visitor.asker(),
                STATES.stream()
                        .map(status -> Api.BASE + "agreements?limit=200&status=" + status)
                        .toList());
        if (!answers.get(0).isOk()) {
            return pages.refused(visitor, SELF, answers.get(0));
        }
        List<Waiting> waiting = new ArrayList<>();
        answers.forEach(answer -> answer.body().path("items").forEach(one -> {
            if (SIGNS.stream().anyMatch(verb -> Records.may(one, verb))) {
                waiting.add(waiting(one, visitor));
            }
        }));
        return pages.page(
                200, "agreements", visitor, SELF, Map.of("waiting", waiting, "live", SELF, "stream", SERVICE));
    }

    private Waiting waiting(JsonNode one, Visitor visitor) {
        return new Waiting(
                SELF + "/" + one.path("id").asText(),
                one.path("number").asText(""),
                one.path("medicalName").asText("") + " · "
                        + one.path("careName").asText(""),
                dictionaries.label(
                        new Dictionaries.Place(SERVICE, "agreement-status"),
                        one.path("status").asText(""),
                        visitor.language()),
                hash(one));
    }

    /** Of what is to be signed: an amendment that is offered, or the agreement itself. */
    private static String hash(JsonNode one) {
        return Records.may(one, "sign-amendment")
                ? offered(one).path("contentHash").asText("")
                : one.path("contentHash").asText("");
    }

    private static JsonNode offered(JsonNode one) {
        JsonNode last = one.path("nothing");
        for (JsonNode amendment : one.path("amendments")) {
            last = amendment.path("state").asText().equals("OFFERED") ? amendment : last;
        }
        return last;
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String self = SELF + "/" + Addresses.id(id);
        ApiAnswer answer = api.get(visitor.asker(), Api.BASE + "agreements/" + id);
        if (!answer.isOk()) {
            return pages.refused(visitor, self, answer);
        }
        JsonNode one = answer.body();
        ApiAnswer directory = api.get(
                visitor.asker(),
                Api.BASE + "contract/service-items?region="
                        + one.path("regionCode").asText("") + "&asOf="
                        + one.path("startDate").asText(""));
        AgreementText text =
                new AgreementText(one, directory.body().path("items"), dictionaries, words, visitor.language());
        Map<String, Object> data = new HashMap<>(records.data(new Records.Read(visitor, PATH, id, answer), begun(one)));
        data.put("name", waiting(one, visitor));
        data.put("articles", text.articles());
        data.put("items", text.items());
        data.put("papers", text.papers());
        data.put("signatures", text.signatures(one.path("signatures")));
        data.put("contentHash", one.path("contentHash").asText(""));
        data.put("amended", text.changes(offered(one)));
        data.put("amendedHash", offered(one).path("contentHash").asText(""));
        data.put("pdf", Drawing.AT + "agreements/" + id + "/agreement.pdf");
        return pages.page(200, "agreement", visitor, self, data);
    }

    /** What is signed is what is shown: its hash stands in the form already. */
    private static Map<String, MultivaluedMap<String, String>> begun(JsonNode one) {
        Map<String, MultivaluedMap<String, String>> begun = new HashMap<>();
        Stream.of(
                        Map.entry("sign", one.path("contentHash").asText("")),
                        Map.entry(
                                "sign-amendment",
                                offered(one).path("contentHash").asText("")))
                .forEach(verb -> {
                    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
                    form.putSingle("contentHash", verb.getValue());
                    begun.put(verb.getKey(), form);
                });
        return begun;
    }
}
