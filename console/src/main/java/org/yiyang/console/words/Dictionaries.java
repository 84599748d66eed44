package org.yiyang.console.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.console.api.Answer;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.Asker;
import org.yiyang.http.Language;

/** What the codes of the API are called, by its own dictionaries, each read once for everybody: they are the same to all. */
@ApplicationScoped
public class Dictionaries {
    private static final String VERBS = "verb";
    private final Api api;
    private final Map<Place, Map<String, Term>> known = new ConcurrentHashMap<>();

    public Dictionaries(Api api) {
        this.api = api;
    }

    /** A dictionary by the service that publishes it. */
    public record Place(String service, String name) {
        public static Place ofVerbs(String service) {
            return new Place(service, VERBS);
        }

        String path() {
            return Api.BASE + service + "/dictionaries/" + name;
        }
    }

    /** Reads at once those that have not been read. */
    public void need(Asker asker, Collection<Place> places) {
        List<Place> missing = places.stream()
                .distinct()
                .filter(place -> !known.containsKey(place))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Answer> answers =
                api.getAll(asker, missing.stream().map(Place::path).toList());
        for (int i = 0; i < missing.size(); i++) {
            learn(missing.get(i), answers.get(i));
        }
    }

    /** A dictionary that the service does not have is not asked for again; one that could not be read is. */
    private void learn(Place place, Answer answer) {
        if (!answer.isOk() && answer.status() != 404) {
            return;
        }
        Map<String, Term> terms = new HashMap<>();
        answer.body()
                .path("items")
                .forEach(entry -> terms.put(
                        entry.path("value").asText(),
                        new Term(entry.path("zh").asText(), entry.path("en").asText())));
        known.put(place, Map.copyOf(terms));
    }

    /** The code itself where nothing is known of it: a newer service may have more codes. */
    public String label(Place place, String value, Language language) {
        Term term = known.getOrDefault(place, Map.of()).get(value);
        return term == null ? value : term.in(language);
    }

    /** A verb of a kind of record, as {@code accept} of a {@code referral}. */
    public String verb(String service, String kind, String verb, Language language) {
        Map<String, Term> verbs = known.getOrDefault(Place.ofVerbs(service), Map.of());
        Term term = verbs.getOrDefault(kind + "." + verb, verbs.get(verb));
        return term == null ? verb.replace('-', ' ') : term.in(language);
    }
}
