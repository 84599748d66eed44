package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyang.console.api.Answer;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.Asker;

/** The records that an id of a form may name, so that nobody has to know one: one list for each kind, all read at once. */
@ApplicationScoped
class References {
    private final Api api;

    References(Api api) {
        this.api = api;
    }

    /** @param id of the record at hand, which may have proposals of its own; empty where there is none */
    Map<String, List<Input.Option>> options(Asker asker, Map<String, Declared.Reference> wanted, String id) {
        List<String> paths = wanted.values().stream()
                .map(reference -> path(reference, id))
                .distinct()
                .toList();
        List<Answer> answers = api.getAll(asker, paths);
        Map<String, List<Input.Option>> options = new HashMap<>();
        wanted.forEach((field, reference) -> {
            Answer answer = answers.get(paths.indexOf(path(reference, id)));
            if (answer.isOk()) {
                options.put(field, options(reference, answer.body().path("items")));
            }
        });
        return options;
    }

    private static String path(Declared.Reference reference, String id) {
        String path = reference.path().replace("{id}", id);
        return Api.BASE
                + path
                + (path.contains("?") ? "&" : path.contains("/") ? "" : "?")
                + (reference.path().contains("/") ? "" : "limit=200");
    }

    private static List<Input.Option> options(Declared.Reference reference, JsonNode items) {
        List<Input.Option> options = new ArrayList<>();
        for (JsonNode item : items) {
            String label = reference.label().stream()
                    .map(field -> item.path(field).asText(""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            options.add(new Input.Option(item.path(reference.id()).asText(), label, false));
        }
        return options;
    }
}
