package org.yiyang.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the gateway answered.
 *
 * @param nanos from sending the request to the last byte of the answer
 */
record Reply(int status, JsonNode body, long nanos) {
    boolean done() {
        return status >= 200 && status < 300;
    }

    String text(String field) {
        return body.path(field).asText();
    }

    String id() {
        return text("id");
    }

    /** This answer, if the call was done. */
    Reply ok() {
        if (!done()) {
            throw new DemoFailure("answered " + status + " " + body.path("code").asText() + ": "
                    + body.path("detail").asText() + " " + body.path("errors"));
        }
        return this;
    }
}
