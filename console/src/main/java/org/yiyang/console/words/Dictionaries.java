package org.yiyang.console.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.http.Language;

/**
 * What the codes of the API are called: by its own dictionaries as they are recorded beside its documents, so that no page has to
 * ask for words. A service that is newer than these pages may have a code that is not recorded: then its dictionary is read once.
 */
@ApplicationScoped
public class Dictionaries {
    private static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");
    private static final String VERBS = "verb";
    private final Api api;
    private final Map<Place, Map<String, Term>> known = new ConcurrentHashMap<>();
    /** Those in which a code was met that is not recorded. */
    private final Set<Place> outgrown = ConcurrentHashMap.newKeySet();

    /** Those that were read since. */
    private final Set<Place> read = ConcurrentHashMap.newKeySet();

    public Dictionaries(Api api) {
        this.api = api;
        Properties other = otherNames();
        ObjectMapper json = new ObjectMapper();
        for (String service : SERVICES) {
            String name = "/schemas/dictionaries/" + service + ".json";
            try (InputStream file = Dictionaries.class.getResourceAsStream(name)) {
                json.readTree(file)
                        .fields()
                        .forEachRemaining(one -> known.put(new Place(service, one.getKey()), recorded(one.getValue())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            other.stringPropertyNames().forEach(one -> {
                Map<String, Term> words = known.get(new Place(service, other.getProperty(one)));
                if (words != null) {
                    known.put(new Place(service, one), words);
                }
            });
        }
    }

    private static Properties otherNames() {
        Properties names = new Properties();
        try (InputStream file = Dictionaries.class.getResourceAsStream("/dictionaries.properties")) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A dictionary by the service that publishes it. */
    public record Place(String service, String name) {
        public static Place ofVerbs(String service) {
            return new Place(service, VERBS);
        }

        String path(Properties otherNames) {
            return Api.BASE + service + (isList() ? name : "/dictionaries/" + otherNames.getProperty(name, name));
        }

        /** Whether it is a list of records with a code and both names, which is not recorded. */
        boolean isList() {
            return name.startsWith("/");
        }
    }

    private static Map<String, Term> recorded(JsonNode words) {
        Map<String, Term> terms = new HashMap<>();
        words.fields().forEachRemaining(word -> terms.put(word.getKey(), term(word.getValue())));
        return Map.copyOf(terms);
    }

    private static Term term(JsonNode word) {
        return new Term(word.path("zh").asText(), word.path("en").asText());
    }

    /** Reads at once the dictionaries whose recorded words are not enough any more: none, as a rule. */
    public void need(Asker asker, Collection<Place> places) {
        List<Place> missing = places.stream().distinct().filter(this::isMissing).toList();
        if (missing.isEmpty()) {
            return;
        }
        Properties other = otherNames();
        List<ApiAnswer> answers = api.getAll(
                asker, missing.stream().map(place -> place.path(other)).toList());
        for (int i = 0; i < missing.size(); i++) {
            learn(missing.get(i), answers.get(i));
        }
    }

    private boolean isMissing(Place place) {
        return outgrown.contains(place) || (place.isList() && !known.containsKey(place));
    }

    /** One that could not be read is asked for again. */
    private void learn(Place place, ApiAnswer answer) {
        if (!answer.isOk()) {
            return;
        }
        Map<String, Term> terms = new HashMap<>();
        answer.body()
                .path("items")
                .forEach(entry ->
                        terms.put(entry.path("value").asText(entry.path("code").asText()), term(entry)));
        known.put(place, Map.copyOf(terms));
        read.add(place);
        outgrown.remove(place);
    }

    /** Whether it is recorded under this name. */
    public boolean has(Place place) {
        return known.containsKey(place);
    }

    /** The code itself where nothing is known of it. */
    public String label(Place place, String value, Language language) {
        Map<String, Term> terms = known.get(place);
        if (terms == null || value.isEmpty()) {
            return value;
        }
        Term term = terms.get(value);
        if (term != null) {
            return term.in(language);
        }
        if (!read.contains(place)) {
            outgrown.add(place);
        }
        return value;
    }

    /** A verb of a kind of record, as {@code accept} of a {@code referral}. */
    public String verb(String service, String kind, String verb, Language language) {
        Map<String, Term> verbs = known.getOrDefault(Place.ofVerbs(service), Map.of());
        Term term = verbs.getOrDefault(kind + "." + verb, verbs.get(verb));
        return term == null ? verb.replace('-', ' ') : term.in(language);
    }
}
