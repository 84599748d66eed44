package org.yiyang.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Holds a text against the rules of {@link Text}. */
public final class TextValidator implements ConstraintValidator<Text, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || TextFault.of(text).isEmpty();
    }
}
