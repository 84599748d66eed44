package org.yiyang.kit.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives every schema what the scanner leaves out: descriptions, anchored patterns, defaults of their own type. */
final class SchemaShapes {
    private static final String UUID_FORMAT = "uuid";
    private final PropertyTexts texts = new PropertyTexts();

    void complete(String name, Schema schema) {
        mend(schema);
        if (schema.getProperties() == null) {
            return;
        }
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
            if (property.getValue().getDescription() == null) {
                property.getValue().setDescription(texts.of(name, property.getKey()));
            }
        }
    }

    void complete(Parameter parameter) {
        if (parameter.getName() == null) {
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(texts.of(parameter.getIn().toString(), parameter.getName()));
        }
        mend(parameter.getSchema());
    }

    /** What an event says, in the shape that all topics share. */
    static Schema eventData() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("The body of an event, as the JSON Schema of its topic describes it:"
                        + " GET /schemas/events/<topic>.schema.json at the gateway")
                .required(List.of("happened", "state"))
                .addProperty(
                        "happened",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .addProperty(
                        "state",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .additionalPropertiesBoolean(true));
    }

    private void mend(Schema schema) {
        if (schema == null) {
            return;
        }
        if (UUID_FORMAT.equals(schema.getFormat())) {
            // The format says it; the Python generator writes a check of a pattern beside it without importing what
            // that needs.
            schema.setPattern(null);
        } else if (schema.getPattern() != null) {
            schema.setPattern(ScriptPattern.of(schema.getPattern()));
        }
        if (schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(typed(text, schema));
        }
        mend(schema.getItems());
        mend(schema.getAdditionalPropertiesSchema());
        mendAll(schema.getAllOf());
        mendAll(schema.getAnyOf());
        mendAll(schema.getOneOf());
        mendAll(schema.getProperties() == null ? null : schema.getProperties().values());
    }

    private void mendAll(Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::mend);
        }
    }

    /** The scanner keeps what {@code @DefaultValue} says as a text. */
    private static Object typed(String text, Schema schema) {
        List<Schema.SchemaType> types = schema.getType();
        if (types == null) {
            return text;
        }
        if (types.contains(Schema.SchemaType.INTEGER) || types.contains(Schema.SchemaType.NUMBER)) {
            return new BigDecimal(text);
        }
        return types.contains(Schema.SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }

    /**
     * A regular expression as OpenAPI means it: of JavaScript, and found anywhere in a text, while bean validation asks the
     * whole text to match.
     */
    static final class ScriptPattern {
        private static final String CONTROL = "\\x00-\\x1F\\x7F";

        private ScriptPattern() {}

        static String of(String pattern) {
            String script = pattern.replace("\\p{Cntrl}", CONTROL)
                    .replace("\\p{IsHan}", "\\p{Script=Han}")
                    .replace("\\p{Alnum}", "0-9A-Za-z");
            if (script.startsWith("^") && script.endsWith("$")) {
                return script;
            }
            return script.contains("|") ? "^(?:" + script + ")$" : "^" + script + "$";
        }
    }
}
