package org.yiyang.console.api;

import org.yiyang.http.Language;

/** In whose name the API is asked, and in which language it shall answer. */
public record Asker(String bearer, Language language) {
    @Override
    public String toString() {
        return "Asker in " + language;
    }
}
