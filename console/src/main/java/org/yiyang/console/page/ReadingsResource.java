package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Problem;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.console.words.Regions;
import org.yiyang.http.Language;

/** Who has read what is kept of an elder, over all services, the latest first. */
@Path("/console/mine/readings/{elder}")
@Blocking
public class ReadingsResource {
    private static final Regions REGIONS = new Regions();
    private static final List<String> SERVICES = List.of("insurance", "referral", "contract");
    private static final int NOT_THERE = 404;

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Dictionaries dictionaries;
    private final PageWords words;

    ReadingsResource(Pages pages, Sessions sessions, Api api, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /** Somebody has read something. */
    public record Reading(String at, String shown, String who, String where, String what, String why, String times) {}

    @GET
    public Response readings(@PathParam("elder") String elder, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String self = "/console/mine/readings/" + Addresses.id(elder);
        List<ApiAnswer> answers = api.getAll(
                visitor.asker(),
                SERVICES.stream()
                        .map(service -> Api.BASE + service + "/elders/" + elder + "/readings?limit=100")
                        .toList());
        if (answers.stream().noneMatch(ApiAnswer::isOk)) {
            return pages.refused(visitor, self, answers.get(0));
        }
        List<Reading> readings = new ArrayList<>();
        List<Pages.Link> earlier = new ArrayList<>();
        List<Problem> away = new ArrayList<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            String service = SERVICES.get(i);
            ApiAnswer answer = answers.get(i);
            answer.body().path("items").forEach(one -> readings.add(reading(one, service, visitor.language())));
            if (!answer.next().isEmpty()) {
                earlier.add(new Pages.Link(
                        service, Drawing.AT + service + "/elders/" + elder + "/readings?" + answer.next(), false));
            }
            // A service that keeps nothing of an elder knows no such elder.
            if (!answer.isOk() && answer.status() != NOT_THERE) {
                away.add(answer.problem());
            }
        }
        readings.sort(Comparator.comparing(Reading::at).reversed());
        Map<String, Object> data = new HashMap<>();
        data.put("readings", readings);
        data.put("earlier", earlier);
        data.put("away", away);
        return pages.page(200, "readings", visitor, self, data);
    }

    private Reading reading(JsonNode one, String service, Language language) {
        String at = one.path("at").asText("");
        String roles = StreamSupport.stream(one.path("roles").spliterator(), false)
                .map(role -> label(service, "role-name", role.asText(), language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        String kind = one.path("subjectKind").asText("");
        return new Reading(
                at,
                Moments.shown(at),
                roles,
                one.path("institutionName")
                        .asText(REGIONS.name(one.path("region").asText(""))),
                read(service, kind, one.path("action").asText(""), language),
                one.path("reason").asText(""),
                one.path("times").asText(""));
    }

    /** What was read is mostly not named by a move of a record: the pages have words for it. */
    private String read(String service, String kind, String action, Language language) {
        String any = words.or("reading." + action, language, dictionaries.verb(service, kind, action, language));
        return words.or("reading." + kind + "." + action, language, any);
    }

    private String label(String service, String dictionary, String code, Language language) {
        return dictionaries.label(new Dictionaries.Place(service, dictionary), code, language);
    }
}
