package org.yiyang.kit.problem;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.IOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number on paper, which is a text: of a certificate, a document, a person, a telephone. Blanks around it go, full-width
 * letters and digits become half-width; what a spreadsheet has spoiled is refused, in a file and in a body alike.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PaperNumber.Unspoiled.class)
@JacksonAnnotationsInside
@JsonDeserialize(using = PaperNumber.FromText.class)
public @interface PaperNumber {
    /** As every constraint has it; the refusal's text is the kit's. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Holds where nothing is given, too. */
    final class Unspoiled implements ConstraintValidator<PaperNumber, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || SpoiledNumber.of(text).isEmpty();
        }
    }

    /** Reads as every text is read, then takes away what is no part of the number. */
    final class FromText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        FromText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return SpoiledNumber.plain(context.readValue(parser, String.class));
        }
    }
}
