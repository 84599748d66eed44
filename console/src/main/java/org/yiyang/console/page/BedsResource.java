package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;

/** The free places of the visitor's institution: change a number, and save. */
@Path("/console/beds")
@Blocking
public class BedsResource {
    private static final String SELF = "/console/beds";
    private static final Dictionaries.Place KINDS = new Dictionaries.Place("referral", "capacity-kind");

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Dictionaries dictionaries;

    BedsResource(Pages pages, Sessions sessions, Api api, Dictionaries dictionaries) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.dictionaries = dictionaries;
    }

    /**
     * What was last stated about a department.
     *
     * @param mayState whether the visitor may say it again
     */
    public record Place(
            String id,
            String department,
            String kind,
            String free,
            String held,
            String stated,
            boolean stale,
            boolean mayState,
            String key) {}

    @GET
    public Response beds(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String institution = visitor.signedIn().claims().institution();
        ApiAnswer answer =
                api.get(visitor.asker(), Api.BASE + "capacity?limit=200&least=0&stale=true&institution=" + institution);
        if (!answer.isOk()) {
            return pages.refused(visitor, SELF, answer);
        }
        dictionaries.need(visitor.asker(), Set.of(KINDS));
        List<Place> places = new ArrayList<>();
        answer.body().path("items").forEach(item -> places.add(place(item, visitor)));
        return pages.page(200, "beds", visitor, SELF, Map.of("places", places));
    }

    private Place place(JsonNode item, Visitor visitor) {
        boolean may = false;
        for (JsonNode verb : item.path("allowedActions")) {
            may |= verb.asText().equals("state");
        }
        return new Place(
                item.path("id").asText(),
                item.path("department").asText(),
                dictionaries.label(KINDS, item.path("kind").asText(), visitor.language()),
                item.path("free").asText(),
                item.path("held").asText(),
                Moments.shown(item.path("statedAt").asText()),
                item.path("stale").asBoolean(),
                may,
                UUID.randomUUID().toString());
    }
}
