package org.yiyang.console.api;

import org.yiyang.http.Language;

/**
 * In whose name the API is called, and in which language it is to answer.
 *
 * @param requestId of the page for which it is asked, by which its calls are found in every log; empty for none
 */
public record Asker(String bearer, Language language, String requestId) {
    public Asker(String bearer, Language language) {
        this(bearer, language, "");
    }

    /** The same for the page that this request is about. */
    public Asker within(String request) {
        return new Asker(bearer, language, request);
    }

    @Override
    public String toString() {
        return "Asker in " + language;
    }
}
