package org.yiyang.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Holds a text against the rule of {@link Phone}. */
public final class PhoneValidator implements ConstraintValidator<Phone, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null || PhoneNumber.of(text).isPresent();
    }
}
