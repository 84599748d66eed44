package org.yiyang.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.SignedOut;
import org.yiyang.console.session.TokenClaims;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** Puts a page together: what all of them have, and what the one is about. */
@ApplicationScoped
class Pages {
    static final String REPORTS = "/reports/";
    private static final String COUNTER = "insurance/correction-requests/at-counter";
    private static final int UNAUTHENTICATED = 401;
    /** The pages that are more than a list, each for the visitors who may do what it is made for. */
    private static final List<Own> OWN = List.of(
            new Own("board", false, "GET dispatch/queue"),
            new Own("mine", false, "POST referrals/{id}/refuse"),
            new Own("beds", true, "POST capacity"),
            new Own("figures", true, "POST monitoring-snapshots"),
            new Own("agreements", true, "POST agreements/{id}/sign"),
            new Own("window", false, "GET one-window-cases"),
            new Own("agency", false, "POST designations/{id}/record-evaluation", "POST elders/{id}/merge"),
            new Own("bureau", false, "GET " + BureauResource.OFFERED_BY),
            new Own("operator", false, "GET " + OperatorResource.OFFERED_BY));

    private final Templates templates;
    private final Assets assets;
    private final Catalogue catalogue;
    private final PageWords words;

    Pages(Templates templates, Assets assets, Catalogue catalogue, PageWords words) {
        this.templates = templates;
        this.assets = assets;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** A page by its name, for an institution's own people where it is of one, and for who may make any of these calls. */
    private record Own(String name, boolean ofInstitution, List<String> calls) {
        Own(String name, boolean ofInstitution, String... calls) {
            this(name, ofInstitution, List.of(calls));
        }
    }

    /** What all pages have. */
    public record Frame(
            String lang,
            boolean large,
            boolean signedIn,
            String name,
            String guard,
            String onItsWay,
            String self,
            List<Link> menu,
            Map<String, String> assets) {}

    /** A word that leads somewhere. */
    public record Link(String text, String href, boolean here) {}

    /** @param self the address of the page itself */
    Response page(int status, String template, Visitor visitor, String self, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("page", frame(visitor, self));
        String html = templates.draw(template, visitor.language(), all);
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(html)
                .build();
    }

    /**
     * A refusal of the API to show something, in its own words;
     * a visitor who is no longer signed in is sent to sign in.
     */
    Response refused(Visitor visitor, String self, ApiAnswer answer) {
        if (answer.status() == UNAUTHENTICATED) {
            throw new SignedOut();
        }
        return page(answer.status(), "refused", visitor, self, Map.of("problem", answer.problem()));
    }

    /** The form for requests made in person; empty for a visitor who takes none. */
    String counter(Visitor visitor) {
        return catalogue
                .named("POST", COUNTER)
                .filter(take -> take.isFor(visitor.signedIn().claims().roles()))
                .map(take -> "/console/do/" + COUNTER)
                .orElse("");
    }

    private Frame frame(Visitor visitor, String self) {
        boolean in = visitor.session() != null;
        return new Frame(
                visitor.language().tag(),
                visitor.large(),
                in,
                in ? visitor.session().name() : "",
                in ? visitor.session().guard() : "",
                in ? words.or("onItsWay." + visitor.session().onItsWay(), visitor.language(), "") : "",
                self,
                in ? menu(visitor, self) : List.of(),
                assets.addresses());
    }

    private List<Link> menu(Visitor visitor, String self) {
        TokenClaims claims = visitor.session().claims();
        List<Link> menu = new ArrayList<>();
        OWN.stream()
                .filter(own -> !own.ofInstitution() || !claims.institution().isEmpty())
                .filter(own -> own.calls().stream().anyMatch(call -> may(call, claims)))
                .forEach(own -> menu.add(own(own.name(), visitor, self)));
        if (!catalogue.reports(claims.roles()).isEmpty()) {
            menu.add(own("reports", visitor, self));
        }
        Declared.menu(claims.roles()).stream()
                .filter(list -> may("GET " + list, claims))
                .map(list ->
                        new Link(listName(list, visitor.language()), Drawing.AT + list, self.equals(Drawing.AT + list)))
                .forEach(menu::add);
        return menu;
    }

    private boolean may(String call, TokenClaims claims) {
        return catalogue
                .named(call.split(" ")[0], call.split(" ")[1])
                .filter(operation -> operation.isFor(claims.roles()))
                .isPresent();
    }

    private Link own(String name, Visitor visitor, String self) {
        String href = "/console/" + name;
        return new Link(words.of(name, visitor.language()), href, self.equals(href));
    }

    /**
     * Where a page learns of changes: from the streams of a service,
     * and by checking what it shows if that may be watched.
     */
    static String stream(String service, String path, String address, String tag) {
        return Declared.isWatched(path)
                ? service + "?at=" + address + "&tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8)
                : service;
    }

    /** By the group of its calls, unless several lists are in one. */
    String listName(String path, Language language) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.contains(REPORTS)) {
            String usual = words.or("report." + last, language, last.replace('-', ' '));
            return words.or("list." + path.replace('/', '.'), language, usual);
        }
        String tag = catalogue
                .named("GET", path)
                .map(operation -> operation.tag().in(language))
                .orElse(path);
        return words.or("list." + path.replace('/', '.'), language, tag);
    }
}
