package org.yiyang.console.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API said.
 *
 * @param etag of the record, empty where there is none
 * @param next the query of the next page of a list, empty on the last one
 */
public record ApiAnswer(int status, JsonNode body, String etag, String next) {
    private static final int OK_FROM = 200;
    private static final int OK_TO = 300;
    private static final int UNAVAILABLE = 503;

    public boolean isOk() {
        return status >= OK_FROM && status < OK_TO;
    }

    /** Whether nobody could say yes or no: what was asked may be asked again as it was. */
    public boolean isAway() {
        return status >= UNAVAILABLE;
    }

    public Problem problem() {
        return Problem.of(status, body);
    }
}
