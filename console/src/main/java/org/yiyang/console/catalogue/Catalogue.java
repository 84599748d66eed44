package org.yiyang.console.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.console.words.Term;

/** Every call of the API, from the recorded documents of the services: what pages offer and forms ask for is read here. */
@ApplicationScoped
public class Catalogue {
    private static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");
    private static final String BASE = "/api/v1/";
    private static final Set<String> METHODS = Set.of("get", "post", "put");
    /** What may replace a placeholder: nothing that ends a path, or leads out of it. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]+");

    /** By method and path, a path without placeholders before one with. */
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    public Catalogue(ObjectMapper json) {
        for (String service : SERVICES) {
            String name = "/schemas/openapi/" + service + ".json";
            try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
                read(service, json.readTree(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** In the order of the documents. */
    public Collection<Operation> all() {
        return Collections.unmodifiableCollection(operations.values());
    }

    /** By its path with placeholders. */
    public Optional<Operation> named(String method, String path) {
        return Optional.ofNullable(operations.get(method + " " + path));
    }

    /** By the name that its document gives it, as {@code signAgreement}. */
    public Optional<Operation> called(String id) {
        return operations.values().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    /** By an address, as {@code referrals/0198…/accept}: what is written out goes before what is a placeholder. */
    public Optional<Operation> at(String method, String address) {
        if (address.contains("{")) {
            return Optional.empty();
        }
        Optional<Operation> exact = named(method, address);
        if (exact.isPresent()) {
            return exact;
        }
        String[] parts = address.split("/");
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> fits(operation.path().split("/"), parts))
                .findFirst();
    }

    /** An address itself or the nearest above it that can be read: the record of a move; empty where there is none. */
    public String readable(String address) {
        String nearest = address;
        while (!nearest.isEmpty() && at("GET", nearest).isEmpty()) {
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
        return nearest;
    }

    private static boolean fits(String[] wanted, String[] parts) {
        if (wanted.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean open = wanted[i].startsWith("{");
            boolean fits = open ? ID.matcher(parts[i]).matches() : wanted[i].equals(parts[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The calls whose path is this one and one part more. */
    public List<Operation> below(String method, String path) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.path().startsWith(path + "/")
                        && operation.path().indexOf('/', path.length() + 1) < 0)
                .toList();
    }

    /** The calls that answer a list. */
    public List<Operation> lists() {
        return operations.values().stream()
                .filter(operation -> operation.method().equals("GET") && operation.answersList())
                .toList();
    }

    /** The reports that somebody of these roles may ask for. */
    public List<Operation> reports(Collection<String> roles) {
        return operations.values().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.path().contains("/reports/")
                        && !operation.path().contains("{"))
                .filter(operation -> operation.isFor(roles))
                .toList();
    }

    private void read(String service, JsonNode document) {
        Shapes shapes = new Shapes(document);
        Map<String, Term> tags = new LinkedHashMap<>();
        document.path("tags")
                .forEach(tag -> tags.put(
                        tag.path("name").asText(),
                        Field.term(
                                tag.path("name").asText().replace('-', ' '),
                                tag.path("description").asText())));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey()) && path.getKey().startsWith(BASE)) {
                        String name = path.getKey().substring(BASE.length());
                        String verb = method.getKey().toUpperCase(java.util.Locale.ROOT);
                        operations.put(
                                verb + " " + name, operation(service, verb, name, method.getValue(), shapes, tags));
                    }
                }));
    }

    private static Operation operation(
            String service, String method, String path, JsonNode node, Shapes shapes, Map<String, Term> tags) {
        JsonNode body = node.at("/requestBody/content/application~1json/schema");
        JsonNode answer = success(node.path("responses"));
        JsonNode json = answer.at("/content/application~1json/schema");
        Set<String> roles = new HashSet<>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        Set<String> types = new HashSet<>();
        answer.path("content").fieldNames().forEachRemaining(types::add);
        String tag = node.path("tags").path(0).asText();
        return new Operation(
                service,
                method,
                path,
                node.path("operationId").asText(),
                tags.getOrDefault(tag, new Term(tag, tag)),
                Set.copyOf(roles),
                query(node.path("parameters"), shapes),
                body.isMissingNode() ? sent(node) : shapes.of(body),
                json.isMissingNode() ? null : shapes.of(json),
                Set.copyOf(types));
    }

    /** What is sent where it is no JSON: nothing, or a file, which is no form. */
    private static Shape sent(JsonNode operation) {
        return operation.has("requestBody") ? null : Shape.object(List.of());
    }

    private static JsonNode success(JsonNode responses) {
        for (String status : List.of("200", "201", "202", "204")) {
            if (responses.has(status)) {
                return responses.path(status);
            }
        }
        return responses.path("default");
    }

    private static List<Field> query(JsonNode parameters, Shapes shapes) {
        List<Field> query = new ArrayList<>();
        for (JsonNode one : parameters) {
            JsonNode parameter = shapes.parameter(one);
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                query.add(new Field(
                        name,
                        Field.term(name, parameter.path("description").asText()),
                        shapes.of(parameter.path("schema")),
                        parameter.path("required").asBoolean()));
            }
        }
        return List.copyOf(query);
    }
}
