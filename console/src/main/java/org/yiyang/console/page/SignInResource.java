package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiyang.console.session.CodeFlow;
import org.yiyang.console.session.Cookies;
import org.yiyang.console.session.DemoPersons;
import org.yiyang.console.session.Session;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.words.PageWords;

/** Signing in and out, and how pages look to this browser. */
@Path("/console")
@Blocking
public class SignInResource {
    private static final String STATE = "yiyang_sign_in";
    private static final int STATE_SECONDS = 600;
    private static final int YEAR_SECONDS = 31_536_000;
    private static final Pattern OWN_PAGE = Pattern.compile("/console(/[A-Za-z0-9/_.-]*)?");

    private final Pages pages;
    private final Sessions sessions;
    private final CodeFlow flow;
    private final DemoPersons persons;
    private final PageWords words;
    private final Cookies cookies;

    SignInResource(
            Pages pages, Sessions sessions, CodeFlow flow, DemoPersons persons, PageWords words, Cookies cookies) {
        this.pages = pages;
        this.sessions = sessions;
        this.flow = flow;
        this.persons = persons;
        this.words = words;
        this.cookies = cookies;
    }

    /** Persons of the demo under one heading. */
    public record Group(String name, List<Choice> choices) {}

    /** One of them. */
    public record Choice(String key, String name) {}

    @GET
    @Path("sign-in")
    public Response choose(@Context HttpHeaders headers) {
        return page(200, headers, "");
    }

    private Response page(int status, HttpHeaders headers, String said) {
        Visitor visitor = Visitor.of(headers, sessions);
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        persons.all()
                .forEach(person -> groups.computeIfAbsent(person.group(), ignored -> new ArrayList<>())
                        .add(new Choice(person.key(), person.name(visitor.language()))));
        List<Group> named = groups.entrySet().stream()
                .map(group -> new Group(words.of("group_" + group.getKey(), visitor.language()), group.getValue()))
                .toList();
        String text = said.isEmpty() ? "" : words.of(said, visitor.language());
        return pages.page(
                status,
                "sign-in",
                visitor,
                SignedOutAnswer.SIGN_IN,
                Map.of("groups", named, "demo", persons.areOffered(), "said", text));
    }

    @POST
    @Path("sign-in/person")
    public Response asPerson(@FormParam("key") String key, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        return persons.signIn(key, visitor.language())
                .map(this::enter)
                .orElseGet(() -> page(422, headers, "personUnknown"));
    }

    @GET
    @Path("sign-in/begin")
    public Response begin(@QueryParam("family") boolean family, @Context HttpHeaders headers) {
        return flow.begin(family)
                .map(way -> Response.seeOther(way.address())
                        .cookie(cookies.secret(STATE, way.state(), STATE_SECONDS))
                        .build())
                .orElseGet(() -> page(503, headers, "issuerAway"));
    }

    @GET
    @Path("signed-in")
    public Response end(
            @QueryParam("state") String state, @QueryParam("code") String code, @Context HttpHeaders headers) {
        String kept = cookies.secretOf(headers.getCookies(), STATE);
        return flow.end(kept, state, code).map(this::enter).orElseGet(() -> page(422, headers, "signInFailed"));
    }

    @POST
    @Path("sign-out")
    public Response out(@FormParam("guard") String guard, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Session session = visitor.signedIn();
        if (!session.isGuard(guard)) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        session.end(sessions);
        Optional<URI> farewell = persons.areOffered() ? Optional.empty() : flow.farewell(session);
        return Response.seeOther(farewell.orElse(URI.create(SignedOutAnswer.SIGN_IN)))
                .cookie(cookies.secret(Session.COOKIE, "", 0))
                .build();
    }

    /** How the pages look: a language or the size of letters, and back to where the visitor was. */
    @GET
    @Path("show/{how}")
    public Response show(@PathParam("how") String how, @QueryParam("back") String back) {
        URI to = URI.create(back != null && OWN_PAGE.matcher(back).matches() ? back : "/console");
        String name = how.equals("zh") || how.equals("en") ? Visitor.LANGUAGE : Visitor.TYPE;
        return switch (how) {
            case "zh", "en", "large", "normal" ->
                Response.seeOther(to)
                        .cookie(cookies.choice(name, how, YEAR_SECONDS))
                        .build();
            default -> Response.status(Response.Status.NOT_FOUND).build();
        };
    }

    private Response enter(Session session) {
        return Response.seeOther(URI.create("/console"))
                .cookie(session.cookie(cookies), cookies.secret(STATE, "", 0))
                .build();
    }
}
