package org.yiyang.kit.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** How a resource does anything that changes something: creates, moves, replacements. */
@ApplicationScoped
public class Writes {
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");
    private static final Pattern IF_MATCH = Pattern.compile("\"(\\d{1,18})(\\.[0-9a-f]{8})?\"");
    private final Once once;
    private final CurrentCaller callers;
    private final RequestInfo request;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectMapper canonical;

    Writes(Once once, CurrentCaller callers, RequestInfo request, Clock clock, ObjectMapper json) {
        this.once = once;
        this.callers = callers;
        this.request = request;
        this.clock = clock;
        this.json = json;
        ObjectMapper sorted = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        new StrictJson().customize(sorted);
        this.canonical = sorted;
    }

    /** The call behind the running request. */
    public Call call() {
        return new Call(callers.get(), expectedVersion(), clock.instant());
    }

    /** Creates a resource: an Idempotency-Key is required. */
    public <T> Response create(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        if (request.header("Idempotency-Key") == null) {
            throw new Refused(KitRefusal.KEY_REQUIRED);
        }
        return give(body, effect, content);
    }

    /** Moves a resource: an Idempotency-Key and If-Match are honoured. */
    public <T> Response move(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        return give(body, effect, content);
    }

    /** Replaces or patches a resource: If-Match is required. */
    public <T> Response replace(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        if (request.header("If-Match") == null) {
            throw new Refused(KitRefusal.IF_MATCH_REQUIRED);
        }
        return give(body, effect, content);
    }

    /** Shows personal data and writes down that it did; the answer is kept nowhere, whatever key the caller sends. */
    public Response reveal(Function<Call, ?> effect) {
        Call call = call();
        key();
        Once.Given given =
                once.give(call, null, () -> effect.apply(call), shown -> new Answer.Content(200, null, 0, shown));
        return Response.fromResponse(given.answer().response(false))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Answers a question that travels by POST, with or without a token; nothing is changed and nothing kept. */
    public Response ask(Supplier<?> answer) {
        key();
        expectedVersion();
        Answer.Content content = new Answer.Content(200, null, 0, answer.get());
        return Response.fromResponse(Answer.render(json, content).response(false))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private <T> Response give(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        Call call = call();
        Once.Given given = once.give(call, claim(call.caller(), body), () -> effect.apply(call), content);
        return given.answer().response(given.replayed());
    }

    /** The Idempotency-Key, bare; null without one. */
    private String key() {
        String header = request.header("Idempotency-Key");
        if (header == null) {
            return null;
        }
        Matcher key = KEY.matcher(header.trim());
        if (!key.matches()) {
            throw new Refused(KitRefusal.KEY_MALFORMED);
        }
        return key.group(1);
    }

    private Claim claim(Caller caller, Object body) {
        String key = key();
        if (key == null) {
            return null;
        }
        try {
            return Claim.of(caller, request.method() + " " + request.path(), key, canonical.writeValueAsBytes(body));
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a request body cannot be rendered", unrenderable);
        }
    }

    private Long expectedVersion() {
        String header = request.header("If-Match");
        if (header == null || header.trim().equals("*")) {
            return null;
        }
        Matcher version = IF_MATCH.matcher(header.trim());
        if (!version.matches()) {
            throw new Refused(KitRefusal.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(version.group(1));
    }
}
