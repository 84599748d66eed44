package org.yiyang.kit.client;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yiyang.local.TokenRequest;

/**
 * Somebody who calls the service under test, as in {@code ApiCaller.as("CIVIL_ADMIN").region("4601").creates(INSTITUTIONS,
 * home)}. Each call has a token of the local issuer and an Idempotency-Key of its own; a body is a map, a record or JSON
 * as text. A caller never changes, and may call as often as it likes.
 *
 * <p>What the words below do not say is said in those of REST-assured, which every caller knows too: {@code
 * caller.queryParam("limit", 5).get(INSTITUTIONS)}; each such request is one call.
 */
public interface ApiCaller extends RequestSpecification {
    /** Somebody with these roles; the closed list is in the glossary. */
    static ApiCaller as(String... roles) {
        return with(TokenRequest.as(roles));
    }

    static ApiCaller with(TokenRequest token) {
        return new Identity(token, null, null).caller();
    }

    /** Somebody who has not signed in, and who sends no Idempotency-Key unless it is said. */
    static ApiCaller nobody() {
        return with(null);
    }

    /** The same caller, whose token claims more or something else. */
    ApiCaller claiming(UnaryOperator<TokenRequest> claims);

    /** The same caller, who sends one Idempotency-Key with every call. */
    ApiCaller key(String key);

    /** The same caller, who expects a record to have this version, an ETag. */
    ApiCaller ifMatch(String version);

    /** Region code prefix, two to six digits. */
    default ApiCaller region(String prefix) {
        return claiming(token -> token.region(prefix));
    }

    default ApiCaller institution(Object id) {
        return claiming(token -> token.institution(id.toString()));
    }

    default ApiCaller person(Object id) {
        return claiming(token -> token.person(id.toString()));
    }

    default ApiCaller subject(String account) {
        return claiming(token -> token.subject(account));
    }

    default ApiCaller client(String id) {
        return claiming(token -> token.client(id));
    }

    /** What a system may do, separated by spaces. */
    default ApiCaller scope(String scopes) {
        return claiming(token -> token.scope(scopes));
    }

    /** The same caller, who has just read a record and expects it not to have changed since. */
    default ApiCaller asRead(String record) {
        ValidatableResponse read = get(record).ok();
        return ifMatch(read.extract().header("ETag"));
    }

    @Override
    default Answer get(String path, Object... placeholders) {
        return Answer.of(when().get(path, placeholders));
    }

    @Override
    default Answer post(String path, Object... placeholders) {
        return Answer.of(when().post(path, placeholders));
    }

    default Answer post(String path, Object body) {
        return Answer.of(body(body).post(path));
    }

    default Answer put(String path, Object body) {
        return Answer.of(body(body).put(path));
    }

    default Answer patch(String path, Object body) {
        return Answer.of(body(body).patch(path));
    }

    /** A map is a body here too, where REST-assured would fill placeholders from it. */
    @Override
    default Answer post(String path, Map<String, ?> body) {
        return post(path, (Object) body);
    }

    @Override
    default Answer put(String path, Map<String, ?> body) {
        return put(path, (Object) body);
    }

    @Override
    default Answer patch(String path, Map<String, ?> body) {
        return patch(path, (Object) body);
    }

    /** A request with a file: no charset is claimed for it. */
    default RequestSpecification withoutCharset() {
        EncoderConfig asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return config(RestAssuredConfig.config().encoderConfig(asItIs));
    }

    /** Posts a file as it is. */
    default Answer post(String path, String mediaType, byte[] file) {
        return Answer.of(withoutCharset().contentType(mediaType).body(file).post(path));
    }

    /** Moves a record on. */
    default Answer move(String record, String verb, Object body) {
        return post(record + "/" + verb, body);
    }

    /** Posts something new and gives its id. */
    default String creates(String path, Object body) {
        return post(path, body).createdId();
    }

    /** Reads what the caller may see. */
    default ValidatableResponse reads(String path) {
        return get(path).ok();
    }

    /** A whole list, however many pages it has, as if it were one page: other tests may have filled the first. */
    default ValidatableResponse readsAll(String list) {
        return Pages.all(this, list).then();
    }

    /** Everything that waits for the caller. */
    default ValidatableResponse readsTasks(String service) {
        return readsAll("/api/v1/" + service + "/tasks?limit=200");
    }

    /** Of which kinds the tasks are that wait for the caller with one record. */
    default List<String> tasks(String service, Object record) {
        return readsTasks(service).extract().path("items.findAll { it.subjectId == '" + record + "' }.kind");
    }
}
