package org.yiyang.kit.problem;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yiyang.kit.json.BoundedElements;
import org.yiyang.kit.json.JsonLimits;
import org.yiyang.kit.json.UnfitValueException;
import org.yiyang.kit.refusal.KitRefusal;

/** One mapper for requests, answers and events: what is not understood is refused, never guessed. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 9998;
    private static final int DIGITS_MAX = 20;

    /** What certificates and spreadsheets write where there is no last day. */
    private static final Pattern FOR_EVER = Pattern.compile("\\s*(9999-12-31|长期|长期有效|永久|永久有效|永续|无|无期限|无固定期限)\\s*");

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(new JsonLimits());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
        for (LogicalType type : new LogicalType[] {
            LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.DateTime, LogicalType.Enum
        }) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, type(type));
        }
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new SimpleModule("yiyang-text")
                .setDeserializerModifier(new BoundedElements())
                .addDeserializer(String.class, new TextOnly())
                .addDeserializer(BigDecimal.class, new PlainNumber())
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictJson::day))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, StrictJson::instant)));
    }

    /** A day that every table can hold, and the day after it, too: the years 1000 to 9998. */
    static LocalDate day(String text) {
        return day(LocalDate.parse(text));
    }

    private static LocalDate day(LocalDate day) {
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            throw new DateTimeException("no table holds that day");
        }
        return day;
    }

    /** An instant of such a day, in UTC: what no table holds is the caller's fault, not the database's. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static CoercionAction type(LogicalType type) {
        boolean writtenAsText = type == LogicalType.DateTime || type == LogicalType.Enum;
        return writtenAsText ? CoercionAction.TryConvert : CoercionAction.Fail;
    }

    /** A mapper of the same kind outside a Quarkus application: tests, the launcher's demo. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    /** Whether a text has neither control characters, but line ends and tabs, nor broken surrogate pairs. */
    public static boolean fits(String text) {
        return text.codePoints().allMatch(point -> {
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean broken = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            return !control && !broken && point != 0xFFFE && point != 0xFFFF;
        });
    }

    /** Days and instants come from ISO texts only: no numbers, no arrays, no other spellings. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parser;

        FromText(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException unfit) {
                if (handledType() == LocalDate.class
                        && FOR_EVER.matcher(json.getText()).matches()) {
                    throw new UnfitValueException(json, KitRefusal.FIELD_DAY_FOR_EVER);
                }
                return (T) context.handleWeirdStringValue(handledType(), "?", "unfit");
            }
        }
    }

    /** Exact numbers have no exponent that would write them out over pages: {@code 1e999999999} is eleven characters. */
    private static final class PlainNumber extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal number = parser.getDecimalValue();
            long whole = (long) number.precision() - number.scale();
            if (number.scale() > DIGITS_MAX || whole > DIGITS_MAX) {
                throw new UnfitValueException(parser, KitRefusal.FIELD_PRECISION, DIGITS_MAX);
            }
            return number;
        }
    }

    /** Strings come from JSON strings only, without control characters and broken surrogate pairs. */
    private static final class TextOnly extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        TextOnly() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!fits(text)) {
                throw new UnfitValueException(parser, KitRefusal.FIELD_TEXT);
            }
            return text;
        }
    }
}
