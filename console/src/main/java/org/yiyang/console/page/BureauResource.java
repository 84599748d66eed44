package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.RawString;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Problem;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.chart.Png;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.SignedOut;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** The bureau's page: a region as of any day, by district and quarter, against its targets, and what needs attention in it. */
@Path(BureauResource.SELF)
@Blocking
public class BureauResource {
    static final String SELF = "/console/bureau";
    /** Of those who supervise a region; what each of them may read of the page is asked part by part. */
    static final String OFFERED_BY = "annual-reviews/due";

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;

    BureauResource(
            Pages pages, Sessions sessions, Api api, Catalogue catalogue, Dictionaries dictionaries, PageWords words) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /**
     * What is known of a part.
     *
     * @param shown whether the visitor may read it
     * @param problem why it cannot be shown now, else null
     * @param page where there is more of it
     * @param file the same as CSV
     */
    public record Part(boolean shown, Problem problem, String page, String file) {
        static final Part NONE = new Part(false, null, "", "");
    }

    /** Who asks for which region and day, and by which figure tiles are shaded. */
    private record Asked(Visitor visitor, String region, LocalDate day, BureauFigure figure) {
        List<BureauPart> parts(Catalogue catalogue) {
            List<String> roles = visitor.signedIn().claims().roles();
            return Arrays.stream(BureauPart.values())
                    .filter(part -> catalogue
                            .named("GET", part.path())
                            .filter(operation -> operation.isFor(roles))
                            .isPresent())
                    .toList();
        }
    }

    @GET
    public Response bureau(
            @QueryParam("asOf") String asOf, @QueryParam("figure") String figure, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        if (!isOffered(visitor)) {
            return pages.page(404, "absent", visitor, SELF, Map.of());
        }
        Asked asked = asked(visitor, asOf, figure);
        Map<BureauPart, ApiAnswer> answers = read(asked, asked.parts(catalogue));
        learn(asked);
        Map<String, Object> data = new HashMap<>();
        for (BureauPart part : BureauPart.values()) {
            data.put(part.key(), part(asked, part, answers.get(part)));
        }
        put(data, asked, answers);
        return pages.page(200, "bureau", visitor, SELF, data);
    }

    /** A picture of the page as a file. */
    @GET
    @Path("{picture: districts|quarters|targets}.{form: svg|png}")
    public Response picture(
            @PathParam("picture") String picture,
            @PathParam("form") String form,
            @QueryParam("asOf") String asOf,
            @QueryParam("figure") String figure,
            @Context HttpHeaders headers) {
        Asked asked = asked(Visitor.of(headers, sessions), asOf, figure);
        BureauPart part = BureauPart.valueOf(picture.toUpperCase(java.util.Locale.ROOT));
        ApiAnswer answer = read(asked, List.of(part)).get(part);
        if (!answer.isOk()) {
            return pages.refused(asked.visitor(), SELF, answer);
        }
        learn(asked);
        String svg = svg(asked, part, answer.body());
        boolean pixels = form.equals("png");
        String name = picture + "-" + asked.day() + "." + form;
        return Response.ok(pixels ? Png.of(svg) : svg)
                .type(pixels ? "image/png" : "image/svg+xml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private boolean isOffered(Visitor visitor) {
        List<String> roles = visitor.signedIn().claims().roles();
        return catalogue
                .named("GET", OFFERED_BY)
                .filter(operation -> operation.isFor(roles))
                .isPresent();
    }

    /** An invalid day counts as today; the visitor corrects it in the form. */
    private static Asked asked(Visitor visitor, String asOf, String figure) {
        LocalDate day = LocalDate.now(Moments.CHINA);
        try {
            day = asOf == null || asOf.isEmpty() ? day : LocalDate.parse(Moments.dayFromField(asOf));
        } catch (DateTimeException noDay) {
            day = LocalDate.now(Moments.CHINA);
        }
        return new Asked(visitor, visitor.signedIn().claims().region(), day, BureauFigure.of(figure));
    }

    private Map<BureauPart, ApiAnswer> read(Asked asked, List<BureauPart> parts) {
        List<ApiAnswer> answers = api.getAll(
                asked.visitor().asker(),
                parts.stream()
                        .map(part -> Api.BASE + part.call(asked.region(), asked.day()))
                        .toList());
        Map<BureauPart, ApiAnswer> read = new EnumMap<>(BureauPart.class);
        for (int i = 0; i < parts.size(); i++) {
            if (answers.get(i).status() == UNAUTHENTICATED) {
                throw new SignedOut();
            }
            read.put(parts.get(i), answers.get(i));
        }
        return read;
    }

    private void learn(Asked asked) {
        List<Dictionaries.Place> places = new ArrayList<>(records(asked).places());
        places.add(BureauDrawing.metrics());
        dictionaries.need(asked.visitor().asker(), places);
    }

    private static Part part(Asked asked, BureauPart part, ApiAnswer answer) {
        if (answer == null || answer.status() == FORBIDDEN) {
            return Part.NONE;
        }
        return new Part(
                true,
                answer.isOk() ? null : answer.problem(),
                part.page(asked.region(), asked.day()),
                part.file(asked.region(), asked.day()));
    }

    private void put(Map<String, Object> data, Asked asked, Map<BureauPart, ApiAnswer> answers) {
        BureauDrawing drawing = drawing(asked);
        data.put("asOf", asked.day().toString());
        data.put("query", "?asOf=" + asked.day() + "&figure=" + asked.figure().field());
        data.put("figures", figures(asked, drawing));
        JsonNode districts = body(answers, BureauPart.DISTRICTS);
        String spoken = asked.visitor().language() == Language.ZH ? "zh" : "en";
        data.put("sentence", districts.path("sentence").path(spoken).asText(""));
        data.put("total", drawing.total(districts));
        data.put("heads", drawing.heads());
        data.put("lines", drawing.districts(districts));
        data.put("linesLack", drawing.lacks(districts, List.of(BureauFigure.values())));
        data.put("map", new RawString(drawing.map(districts, asked.figure())));
        JsonNode quarters = body(answers, BureauPart.QUARTERS);
        data.put("periods", drawing.quarters(quarters));
        data.put("periodsLack", drawing.lacks(quarters, BureauFigure.BY_QUARTER));
        data.put(
                "trendHeads",
                BureauFigure.BY_QUARTER.stream().map(drawing::named).toList());
        data.put("trends", trends(asked, drawing, quarters));
        JsonNode targets = body(answers, BureauPart.TARGETS);
        data.put("aims", drawing.targets(targets));
        data.put("bullets", new RawString(drawing.bullets(targets)));
        BureauRecords records = records(asked);
        data.put("silent", records.table(BureauRecords.UNREPORTED, districts));
        data.put("certificates", records.table(BureauRecords.EXPIRING, body(answers, BureauPart.EXPIRING)));
        data.put("cases", records.table(BureauRecords.LATE, body(answers, BureauPart.LATE)));
        data.put("agreements", records.table(BureauRecords.PAPER, body(answers, BureauPart.PAPER)));
    }

    private static JsonNode body(Map<BureauPart, ApiAnswer> answers, BureauPart part) {
        ApiAnswer answer = answers.get(part);
        return answer != null && answer.isOk() ? answer.body() : MissingNode.getInstance();
    }

    private static List<Input.Option> figures(Asked asked, BureauDrawing drawing) {
        return Arrays.stream(BureauFigure.values())
                .map(one -> new Input.Option(one.field(), drawing.named(one), one == asked.figure()))
                .toList();
    }

    /** A picture of a trend with its file. */
    public record Trend(RawString svg, String href, String png) {}

    private static List<Trend> trends(Asked asked, BureauDrawing drawing, JsonNode quarters) {
        return BureauFigure.BY_QUARTER.stream()
                .map(figure -> new Trend(
                        new RawString(drawing.trend(quarters, figure)),
                        file("svg", asked, figure),
                        file("png", asked, figure)))
                .toList();
    }

    private static String file(String form, Asked asked, BureauFigure figure) {
        return SELF + "/quarters." + form + "?asOf=" + asked.day() + "&figure=" + figure.field();
    }

    private String svg(Asked asked, BureauPart part, JsonNode body) {
        BureauDrawing drawing = drawing(asked);
        return switch (part) {
            case DISTRICTS -> drawing.map(body, asked.figure());
            case QUARTERS -> drawing.trend(body, asked.figure());
            case TARGETS -> drawing.bullets(body);
            case PAPER, EXPIRING, LATE -> throw new IllegalArgumentException(part + " has no picture");
        };
    }

    private BureauDrawing drawing(Asked asked) {
        return new BureauDrawing(catalogue, dictionaries, words, asked.visitor().language(), asked.day());
    }

    private BureauRecords records(Asked asked) {
        return new BureauRecords(catalogue, dictionaries, words, asked.visitor().language());
    }
}
