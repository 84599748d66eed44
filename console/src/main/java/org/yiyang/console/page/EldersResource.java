package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.Dictionaries;

/** An insured elder: what is recorded beside what is proposed, field by field, and what the agency may say to it. */
@Path("/console/elders/{id}")
@Blocking
public class EldersResource {
    private static final String SERVICE = "insurance";
    private static final String PATH = "elders/{id}";
    private static final String CHANGES = "elders/{id}/changes";

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Records records;
    private final Dictionaries dictionaries;

    EldersResource(
            Pages pages, Sessions sessions, Api api, Catalogue catalogue, Records records, Dictionaries dictionaries) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.records = records;
        this.dictionaries = dictionaries;
    }

    @GET
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        String self = "/console/elders/" + Addresses.id(id);
        Operation changes = catalogue.named("GET", CHANGES).orElseThrow();
        List<String> paths = new ArrayList<>(List.of(Api.BASE + "elders/" + id));
        if (changes.isFor(visitor.signedIn().claims().roles())) {
            paths.add(Api.BASE + CHANGES.replace("{id}", id));
        }
        List<ApiAnswer> answers = api.getAll(visitor.asker(), paths);
        ApiAnswer answer = answers.get(0);
        if (!answer.isOk()) {
            return pages.refused(visitor, self, answer);
        }
        Operation read = catalogue.named("GET", PATH).orElseThrow();
        Drawing drawing = records.drawing(SERVICE, visitor);
        Map<String, Object> data = records.data(new Records.Read(visitor, PATH, id, answer), Map.of());
        data.put("name", answer.body().path("name").asText(""));
        data.put("citizenId", answer.body().path("citizenId").asText(""));
        data.put(
                "status",
                dictionaries.label(
                        new Dictionaries.Place(SERVICE, "elder-status"),
                        answer.body().path("status").asText(""),
                        visitor.language()));
        data.put("proposed", answer.body().hasNonNull("proposed"));
        data.put("compared", Comparison.of(answer.body(), read.answer(), visitor.language()));
        data.put(
                "changes",
                answers.size() > 1 && answers.get(1).isOk()
                        ? drawing.sheet(
                                changes.answer().listed().orElseThrow(),
                                answers.get(1).body().path("items"),
                                CHANGES,
                                "-")
                        : null);
        return pages.page(200, "elder", visitor, self, data);
    }
}
