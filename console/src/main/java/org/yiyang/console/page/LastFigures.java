package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yiyang.console.api.Api;
import org.yiyang.console.catalogue.Operation;

/** What an institution reported last, to stand beside what it reports now. */
@ApplicationScoped
class LastFigures {
    static final String LIST = "monitoring-snapshots";
    private static final String FORM = "submitSnapshot";
    private static final String FIGURES = "figures";
    /** A report that was sent back, or replaced by another, no longer counts. */
    private static final Set<String> COUNTING = Set.of("SUBMITTED", "CONFIRMED");

    private final Api api;

    LastFigures(Api api) {
        this.api = api;
    }

    /** By the pointer of a field, the figure that was reported there last; none for other forms. */
    Map<String, String> last(Visitor visitor, Operation operation, MultivaluedMap<String, String> typed) {
        Map<String, String> last = new HashMap<>();
        if (operation.id().equals(FORM)) {
            String sent = typed.getFirst("institutionId");
            String institution =
                    Addresses.isId(sent) ? sent : visitor.signedIn().claims().institution();
            JsonNode list = api.get(visitor.asker(), path(institution)).body();
            counting(list).stream().findFirst().ifPresent(one -> collect(FIGURES, one.path(FIGURES), last));
        }
        return last;
    }

    static String path(String institution) {
        return Api.BASE + LIST + "?limit=200&institution=" + institution;
    }

    /** The reports of a list that count, the latest first. */
    static List<JsonNode> counting(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(one -> COUNTING.contains(one.path("status").asText()))
                .sorted(Comparator.comparing((JsonNode one) -> one.path("asOf").asText())
                        .reversed())
                .toList();
    }

    /** Each figure of a report by its pointer, groups of them unfolded. */
    static void collect(String pointer, JsonNode figures, Map<String, String> into) {
        if (figures.isObject()) {
            figures.fields().forEachRemaining(one -> collect(pointer + "/" + one.getKey(), one.getValue(), into));
        } else if (figures.isNumber()) {
            into.put(pointer, figures.asText());
        }
    }
}
