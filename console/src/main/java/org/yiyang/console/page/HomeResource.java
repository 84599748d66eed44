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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.SignedOut;
import org.yiyang.console.words.Moments;
import org.yiyang.http.Language;

/** The first page: what waits for whoever signed in, over all services. */
@Path("/console")
@Blocking
public class HomeResource {
    private static final List<String> SERVICES = List.of("referral", "insurance", "contract", "institution");
    private static final List<String> PRIORITIES = List.of("EMERGENCY", "URGENT");
    private static final int UNAUTHENTICATED = 401;

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;

    HomeResource(Pages pages, Sessions sessions, Api api, Catalogue catalogue) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
    }

    /** Something to do, with its time and whom it concerns. */
    public record Task(
            String todo, String href, String due, String moment, boolean overdue, String whom, String rank) {}

    /** A service that cannot be asked now. */
    public record Away(String service, Problem problem) {}

    @GET
    public Response home(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Asker asker = visitor.asker();
        List<ApiAnswer> answers = api.getAll(
                asker,
                SERVICES.stream().map(service -> Api.BASE + service + "/tasks").toList());
        List<Task> tasks = new ArrayList<>();
        List<Away> away = new ArrayList<>();
        List<Pages.Link> more = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ApiAnswer answer = answers.get(i);
            if (answer.status() == UNAUTHENTICATED) {
                throw new SignedOut();
            }
            if (answer.isAway()) {
                away.add(new Away(pages.listName(SERVICES.get(i) + "/tasks", visitor.language()), answer.problem()));
            }
            answer.body().path("items").forEach(item -> tasks.add(task(item, visitor.language())));
            if (!answer.next().isEmpty()) {
                String list = SERVICES.get(i) + "/tasks";
                more.add(new Pages.Link(pages.listName(list, visitor.language()), Drawing.AT + list, false));
            }
        }
        tasks.sort(Comparator.comparing(HomeResource::rank).thenComparing(HomeResource::time));
        Map<String, Object> data = new HashMap<>(Map.of("tasks", tasks, "away", away, "more", more));
        data.put("family", visitor.signedIn().claims().isFamily());
        data.put("live", "/console");
        data.put("stream", "tasks");
        return pages.page(200, "home", visitor, "/console", data);
    }

    private static int rank(Task task) {
        int rank = PRIORITIES.indexOf(task.rank());
        return rank < 0 ? PRIORITIES.size() : rank;
    }

    /** What has no time comes last. */
    private static String time(Task task) {
        return task.moment().isEmpty() ? "9" : task.moment();
    }

    /** The page of the record: a task names the move. */
    private String page(String path) {
        String address = path.startsWith(Api.BASE) ? catalogue.readable(path.substring(Api.BASE.length())) : "";
        return address.isEmpty() ? "" : Drawing.AT + address;
    }

    private Task task(JsonNode item, Language language) {
        String due = item.path("dueAt").asText("");
        String whom = StreamSupport.stream(item.path("concernedInstitutions").spliterator(), false)
                .map(one -> (one.path("name").asText() + " " + one.path("phone").asText("")).strip())
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return new Task(
                item.path("todo").path(language == Language.ZH ? "zh" : "en").asText(),
                page(item.path("path").asText()),
                due.isEmpty() ? "" : Moments.shown(due),
                due,
                item.path("overdue").asBoolean(),
                whom,
                item.path("priority").asText());
    }
}
