package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;

/**
 * Something that is to be done once. Its id is the Idempotency-Key and is part of what it leaves behind, so that its
 * effects can be counted.
 */
record Call(String id, String path, Map<String, Object> body, String bearer) {
    HttpRequest at(URI target) {
        return Http.request(target.resolve(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", id)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Http.text(body)))
                .build();
    }

    /** What came of sending it once. */
    record Attempt(Call call, Outcome outcome, int status, String answer, long sentNanos, long answeredNanos) {
        boolean wasRunningAt(long nanos) {
            return sentNanos - nanos < 0 && answeredNanos - nanos > 0;
        }

        JsonNode json() {
            return Http.json(answer);
        }
    }

    /** What the caller knows afterwards. */
    enum Outcome {
        /** Answered 2xx: it was done. */
        OK,
        /** Answered 4xx: it was not done. */
        REFUSED,
        /** No answer, or one that says neither: it may have been done. */
        UNKNOWN
    }
}
