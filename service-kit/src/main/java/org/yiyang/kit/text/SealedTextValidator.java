package org.yiyang.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Holds a text against the rule of {@link SealedText}. */
public final class SealedTextValidator implements ConstraintValidator<SealedText, String> {
    private boolean mayBeBlank;

    @Override
    public void initialize(SealedText rule) {
        mayBeBlank = rule.mayBeBlank();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || mayBeBlank || VisibleText.shows(text);
    }
}
