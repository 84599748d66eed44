package org.yiyang.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.TextFault;

/** Bean-validation violations as problems of fields by their JSON pointers, or of parameters by their names. */
public final class FieldViolations {
    private FieldViolations() {}

    public static Refused refused(ConstraintViolationException violated) {
        List<FieldProblem> fields = violated.getConstraintViolations().stream()
                .map(FieldViolations::problem)
                .sorted(Comparator.comparing(FieldProblem::pointer))
                .toList();
        if (fields.size() == 1 && fields.get(0).pointer().isEmpty()) {
            return new Refused(KitRefusal.BODY_REQUIRED);
        }
        Refused refused = new Refused(KitRefusal.FIELDS_INVALID, fields.size());
        fields.forEach(refused::with);
        return refused;
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String pointer = ViolatedPlace.of(violation);
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty", "SealedText" ->
                new FieldProblem(pointer, KitRefusal.FIELD_REQUIRED);
            case "Text" ->
                TextFault.of((String) violation.getInvalidValue()).orElseThrow().in(pointer);
            case "Size" ->
                new FieldProblem(pointer, KitRefusal.FIELD_SIZE, attributes.get("min"), attributes.get("max"));
            case "Pattern" -> new FieldProblem(pointer, KitRefusal.FIELD_PATTERN, attributes.get("regexp"));
            case "PaperNumber" -> new FieldProblem(pointer, KitRefusal.FIELD_SPOILED, spoiled(violation));
            case "Phone" -> new FieldProblem(pointer, KitRefusal.FIELD_PHONE);
            case "Min" -> new FieldProblem(pointer, KitRefusal.FIELD_RANGE, "≥ " + attributes.get("value"));
            case "Max" -> new FieldProblem(pointer, KitRefusal.FIELD_RANGE, "≤ " + attributes.get("value"));
            default -> new FieldProblem(pointer, KitRefusal.FIELD_RANGE, rule);
        };
    }

    private static Object spoiled(ConstraintViolation<?> violation) {
        return SpoiledNumber.of(String.valueOf(violation.getInvalidValue()))
                .<Object>map(how -> how)
                .orElse("?");
    }
}
