package org.yiyang.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.api.Sending;
import org.yiyang.http.Language;

/** The persons of the demo, only for the development issuer, which issues whatever claims it is asked for. */
@ApplicationScoped
public class DemoPersons {
    private final Issuer issuer;
    private final Sessions sessions;
    private final Api api;
    private final boolean offered;
    private final Map<String, Person> persons = new LinkedHashMap<>();

    DemoPersons(
            Issuer issuer,
            Sessions sessions,
            Api api,
            ObjectMapper json,
            @ConfigProperty(name = "yiyang.console.demo-persons", defaultValue = "false") boolean offered) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.api = api;
        this.offered = offered;
        try (InputStream file = DemoPersons.class.getResourceAsStream("/persons.json")) {
            for (JsonNode one : json.readTree(file)) {
                Person person = json.convertValue(one, Person.class);
                persons.put(person.key(), person);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Somebody of the demo.
     *
     * @param group under which it is offered
     * @param institution the name of the one it acts for, null for an office
     * @param subject the account, null for the one that the demo gives to such a person
     * @param elder the synthetic identity number of the elder whom the person is, null for everybody else
     */
    public record Person(
            String key,
            String group,
            String zh,
            String en,
            String role,
            String region,
            String institution,
            String subject,
            String elder) {
        public String name(Language language) {
            return language == Language.ZH ? zh : en;
        }
    }

    public boolean areOffered() {
        return offered;
    }

    public List<Person> all() {
        return offered ? new ArrayList<>(persons.values()) : List.of();
    }

    /** Empty if there is no such person, or the suite does not know the institution yet. */
    public Optional<Session> signIn(String key, Language language) {
        Person person = offered ? persons.get(key) : null;
        if (person == null) {
            return Optional.empty();
        }
        Map<String, String> form = form(person.role());
        if (person.region() != null) {
            form.put("region", person.region());
        }
        if (person.institution() != null) {
            String id = institution(person.institution());
            if (id.isEmpty()) {
                return Optional.empty();
            }
            form.put("institution", id);
        }
        if (person.elder() != null) {
            String id = elder(person.elder());
            if (id.isEmpty()) {
                return Optional.empty();
            }
            form.put("person", id);
        }
        form.put("subject", subject(person, form));
        return issuer.tokens(form)
                .map(tokens -> sessions.begin(
                        person.name(language),
                        tokens,
                        old -> issuer.tokens(form).orElse(null)));
    }

    /** The demo's own account, so that the same account acts here and there. */
    private static String subject(Person person, Map<String, String> form) {
        if (person.subject() != null) {
            return person.subject();
        }
        String role = person.role().toLowerCase(Locale.ROOT);
        String institution = form.get("institution");
        return institution == null ? "demo-" + role : "demo-" + role + "-" + institution;
    }

    private String institution(String name) {
        Map<String, String> form = form("HEALTH_ADMIN");
        form.put("region", "46");
        form.put("subject", "demo-console");
        return issuer.tokens(form)
                .map(tokens -> named(new Asker(tokens.access(), Language.ZH), name))
                .orElse("");
    }

    /** By the insurance's search, which keeps the number out of addresses. */
    private String elder(String citizenId) {
        Map<String, String> form = form("INSURANCE_AGENT");
        form.put("region", "46");
        form.put("subject", "demo-console");
        return issuer.tokens(form)
                .map(tokens -> api.send(
                        new Asker(tokens.access(), Language.ZH),
                        new Sending(
                                "POST",
                                Api.BASE + "elders/search",
                                JsonNodeFactory.instance.objectNode().put("citizenId", citizenId),
                                "",
                                "")))
                .map(found -> found.body().at("/items/0/id").asText(""))
                .orElse("");
    }

    private String named(Asker asker, String name) {
        ApiAnswer found = api.get(
                asker, Api.BASE + "institutions?limit=20&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        for (JsonNode one : found.body().path("items")) {
            if (one.path("name").asText().equals(name)) {
                return one.path("id").asText();
            }
        }
        return "";
    }

    private static Map<String, String> form(String role) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", "yiyang-local");
        form.put("client_secret", "local");
        form.put("role", role);
        return form;
    }
}
