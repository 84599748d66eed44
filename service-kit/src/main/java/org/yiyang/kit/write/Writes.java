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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.http.EntityTags;
import org.yiyang.kit.problem.RequestInfo;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** How a resource does anything that changes something: creates, moves, replacements. */
@ApplicationScoped
public class Writes {
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");
    private final UnitOfWork unitOfWork;
    private final CurrentCaller callers;
    private final RequestInfo request;
    private final Clock clock;
    private final ObjectMapper json;
    private final ObjectMapper canonical;

    Writes(UnitOfWork unitOfWork, CurrentCaller callers, RequestInfo request, Clock clock, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
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
        return new Call(callers.get(), expectedVersions(), clock.instant());
    }

    /** Creates a resource: an Idempotency-Key is required. The answer is rendered for the call that had the effect. */
    public <T> Response create(Object body, Function<Call, T> effect, BiFunction<Call, T, Answer.Content> content) {
        keyRequired();
        Call call = call();
        return give(call, body, effect, done -> content.apply(call, done));
    }

    /** Moves a resource: an Idempotency-Key and If-Match are honoured. The answer is rendered for the same call. */
    public <T> Response move(Object body, Function<Call, T> effect, BiFunction<Call, T, Answer.Content> content) {
        Call call = call();
        return give(call, body, effect, done -> content.apply(call, done));
    }

    /** Creates a resource: an Idempotency-Key is required. */
    public <T> Response create(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        keyRequired();
        return give(call(), body, effect, content);
    }

    /** Moves a resource: an Idempotency-Key and If-Match are honoured. */
    public <T> Response move(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        return give(call(), body, effect, content);
    }

    /** Replaces or patches a resource: If-Match is required. */
    public <T> Response replace(Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        if (request.header("If-Match") == null) {
            throw new Refused(KitRefusal.IF_MATCH_REQUIRED);
        }
        return give(call(), body, effect, content);
    }

    /** Shows personal data and records it in the audit; the answer is kept nowhere, whatever key the caller sends. */
    public Response reveal(Function<Call, ?> effect) {
        return keepingNothing(call(), effect);
    }

    /** Accepts something for which the sender needs no token; the answer is kept nowhere, whatever key is sent. */
    public Response receive(Function<Call, ?> effect) {
        return keepingNothing(new Call(Caller.ANONYMOUS, expectedVersions(), clock.instant()), effect);
    }

    private Response keepingNothing(Call call, Function<Call, ?> effect) {
        key();
        UnitOfWork.Given given =
                unitOfWork.give(call, null, () -> effect.apply(call), shown -> new Answer.Content(200, null, 0, shown));
        return Response.fromResponse(given.answer().response(false))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Answers a question that travels by POST, with or without a token; nothing is changed and nothing kept. */
    public Response ask(Supplier<?> answer) {
        key();
        expectedVersions();
        Answer.Content content = new Answer.Content(200, null, 0, answer.get());
        return Response.fromResponse(Answer.render(json, content).response(false))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void keyRequired() {
        if (request.header("Idempotency-Key") == null) {
            throw new Refused(KitRefusal.KEY_REQUIRED);
        }
    }

    private <T> Response give(Call call, Object body, Function<Call, T> effect, Function<T, Answer.Content> content) {
        UnitOfWork.Given given = unitOfWork.give(call, claim(call.caller(), body), () -> effect.apply(call), content);
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
            String address = request.method() + " " + request.path();
            return Claim.of(caller, key, new Claim.Asked(address, request.query(), canonical.writeValueAsBytes(body)));
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("a request body cannot be rendered", unrenderable);
        }
    }

    private Set<Long> expectedVersions() {
        String header = request.header(HttpHeaders.IF_MATCH);
        if (header == null) {
            return Set.of();
        }
        EntityTags tags = EntityTags.of(header).orElseThrow(() -> new Refused(KitRefusal.IF_MATCH_MALFORMED));
        if (!tags.any() && tags.versions().isEmpty()) {
            throw new Refused(KitRefusal.IF_MATCH_MALFORMED);
        }
        return Set.copyOf(tags.versions());
    }
}
