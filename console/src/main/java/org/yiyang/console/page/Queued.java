package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.console.api.Api;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.http.Language;

/** A line of the dispatcher's queue in words. */
record Queued(Dictionaries dictionaries, Language language) {
    private static final String EMERGENCY = "EMERGENCY";

    BoardResource.Waiting drawn(JsonNode item, String self, String chosen) {
        String path = item.path("path").asText();
        String address = path.startsWith(Api.BASE) ? path.substring(Api.BASE.length()) : "";
        String urgency = item.path("urgency").asText();
        String due = item.path("dueAt").asText("");
        return new BoardResource.Waiting(
                self + "?at=" + address,
                label("queue-urgency", urgency),
                urgency,
                label(
                        item.path("subject").asText().equals("REQUEST") ? "request-status" : "referral-status",
                        item.path("status").asText()),
                place(item, "sender") + " → " + place(item, "receiver"),
                due.isEmpty() ? "" : Moments.shown(due),
                due,
                warnings(item.path("warnings")),
                urgency.equals(EMERGENCY) && !item.has("noticedAt"),
                address.equals(chosen));
    }

    private String label(String dictionary, String code) {
        return dictionaries.label(new Dictionaries.Place("referral", dictionary), code, language);
    }

    private static String place(JsonNode item, String which) {
        String phone = item.path(which + "Phone").asText("");
        return (item.path(which + "Name").asText("") + " " + phone).strip();
    }

    private String warnings(JsonNode warnings) {
        List<String> words = new ArrayList<>();
        warnings.forEach(
                one -> words.add(one.path(language == Language.ZH ? "zh" : "en").asText()));
        return String.join(language == Language.ZH ? "；" : "; ", words);
    }

    static BoardResource.Proposal proposal(JsonNode one) {
        return new BoardResource.Proposal(
                one.path("institutionId").asText(),
                one.path("institutionName").asText(),
                one.path("institutionPhone").asText(""),
                one.path("freePlaces").asText(""),
                one.path("distanceKm").asText(""),
                one.path("ageMinutes").asText(""));
    }
}
