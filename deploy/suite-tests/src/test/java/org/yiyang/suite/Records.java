package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a record that exists, for operations on one record. */
record Records(Document document, Bearers bearers) {
    private static final List<String> READERS = List.of("HEALTH_ADMIN", "INSURANCE_AGENT", "SYS_ADMIN");

    /** The id of a record in the collection that this operation's path begins with; none if there is none yet. */
    List<String> of(Document.Operation operation) {
        String collection = operation.path().substring(0, operation.path().indexOf("/{id}"));
        return document.operations().stream()
                .filter(one -> one.method().equals("GET") && one.path().equals(collection))
                .flatMap(list -> READERS.stream().filter(list::admits))
                .flatMap(reader -> first(collection, reader).stream())
                .limit(1)
                .toList();
    }

    private Optional<String> first(String collection, String reader) {
        try {
            HttpResponse<String> answer =
                    Http.send(Http.request(Suite.gateway().uri().resolve(collection + "?limit=1"))
                            .header("Authorization", "Bearer " + bearers.of(reader))
                            .build());
            JsonNode id = Http.json(answer.body()).at("/items/0/id");
            return Stream.of(id)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst();
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        }
    }
}
