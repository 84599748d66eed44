package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.rules.ArchitectureRules;

/** The recorded schemas and samples of events, which producers and consumers are both held to. */
public final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String name;
    private final JsonSchema schema;

    private EventSchemas(String name) {
        this.name = name;
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(read(name + ".schema.json"), strict);
    }

    /** The schema of {@code schemas/events/<name>.schema.json}; a module's tests run in the module's folder. */
    public static EventSchemas named(String name) {
        return new EventSchemas(name);
    }

    /** Fails with every place at which the body does not fit. */
    public void mustFit(String body) {
        try {
            Set<ValidationMessage> faults = schema.validate(JSON.readTree(body));
            if (!faults.isEmpty()) {
                throw new AssertionError(name + ": "
                        + faults.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; ")));
            }
        } catch (IOException malformed) {
            throw new AssertionError(name + ": not JSON", malformed);
        }
    }

    /** Fails if the schema does not name exactly what the sealed interfaces of some packages say can happen. */
    public void mustName(String... packages) {
        Set<String> facts = Stream.of(packages)
                .flatMap(one -> ArchitectureRules.shipped(one).stream()
                        .filter(type -> type.getPackageName().equals(one)))
                .filter(type -> type.isInterface() && type.isAssignableTo(Fact.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .map(type -> Fact.typeOf(type.asSubclass(Fact.class)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        schema.getSchemaNode().at("/properties/happened/items/enum").forEach(one -> named.add(one.asText()));
        if (!facts.equals(named)) {
            throw new AssertionError(name + ": the service publishes " + facts + ", the schema names " + named);
        }
    }

    /** The recorded sample of an event's whole body. */
    public static String sample(String name) {
        return read(name + ".sample.json");
    }

    /** The state in the recorded sample. */
    public static JsonNode sampleState(String name) {
        try {
            return JSON.readTree(sample(name)).get("state");
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("..", "schemas", "events", file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
