package org.yiyang.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.yiyang.kit.json.BeyondLimitException;
import org.yiyang.kit.json.UnfitValueException;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** What Jackson found wrong with a body, as a refusal: by the pointer of the field and without quoting its content. */
public final class JsonFaults {
    private JsonFaults() {}

    public static Refused refused(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return field(new FieldProblem(pointer(unknown), KitRefusal.FIELD_UNKNOWN));
        }
        if (fault instanceof UnfitValueException unfit) {
            return field(unfit.problem(pointer(unfit)));
        }
        if (fault instanceof MismatchedInputException mismatched
                && !mismatched.getPath().isEmpty()) {
            return field(new FieldProblem(pointer(mismatched), KitRefusal.FIELD_TYPE, expected(mismatched)));
        }
        return refusedByTheParser(fault);
    }

    /** What the parser says stands within what was being read, if anything was. */
    private static Refused refusedByTheParser(JsonProcessingException fault) {
        Throwable said = fault instanceof JsonMappingException && fault.getCause() != null ? fault.getCause() : fault;
        if (said instanceof BeyondLimitException beyond) {
            Refused refused = new Refused(KitRefusal.BODY_BEYOND_LIMIT, beyond.limit());
            return said == fault ? refused : refused.at(pointer((JsonMappingException) fault));
        }
        if (said instanceof InputCoercionException unfit && fault instanceof JsonMappingException within) {
            return field(new FieldProblem(pointer(within), KitRefusal.FIELD_TYPE, expected(unfit.getTargetType())));
        }
        return new Refused(KitRefusal.BODY_MALFORMED, place(fault));
    }

    private static Refused field(FieldProblem problem) {
        return new Refused(KitRefusal.FIELDS_INVALID, 1).with(problem);
    }

    private static String place(JsonProcessingException fault) {
        return fault.getLocation() == null
                ? "?"
                : "line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr();
    }

    private static Object expected(MismatchedInputException fault) {
        return expected(
                fault instanceof InvalidFormatException format ? format.getTargetType() : fault.getTargetType());
    }

    private static Object expected(Class<?> type) {
        if (type == null) {
            return "?";
        }
        if (type.isEnum()) {
            return choices(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "YYYY-MM-DD";
            case "Instant" -> "YYYY-MM-DDThh:mm:ssZ";
            case "UUID" -> "UUID";
            case "String" -> "string";
            case "Boolean", "boolean" -> "true | false";
            case "Integer", "int", "Long", "long" -> "integer";
            case "BigDecimal" -> "number";
            case "List", "ArrayList", "Set" -> "array";
            default -> "object";
        };
    }

    /** The codes of an enum; for who reads Chinese with their names, which a file of rows may use instead. */
    private static Label choices(Object[] codes) {
        return new Label(
                Arrays.stream(codes).map(JsonFaults::named).collect(Collectors.joining(" | ")),
                Arrays.stream(codes).map(Object::toString).collect(Collectors.joining(" | ")));
    }

    private static String named(Object code) {
        return code instanceof Bilingual named ? code + "（" + named.zh() + "）" : code.toString();
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? step.getIndex()
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }
}
