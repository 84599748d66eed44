package org.yiyang.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.refusal.FieldProblem;

/** Telephone numbers as people write them. */
class PhoneNumberTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "0898-65333333转801, 0898-65333333转801",
        "（0898）65333333, 0898-65333333",
        "(0898) 6533 3333 转 801, 0898-65333333转801",
        "０８９８－６５３３３３３３, 0898-65333333",
        "+86 138 0013 8000, +8613800138000",
        "0898—65333333 分机801, 0898-65333333转801",
        "0898-65333333 ext. 801, 0898-65333333转801",
        "0898-65333333#801, 0898-65333333转801",
        "65333333（转801）, 65333333转801",
        "65333333(转 801), 65333333转801",
        "65333333转：801, 65333333转801",
        "0898-65333333（分机：801）, 0898-65333333转801",
        "（0898）65333333 ext: 801, 0898-65333333转801",
        "13800138000, 13800138000",
        "12345, 12345"
    })
    void eachIsWrittenInOneWay(String typed, String form) {
        assertEquals(Optional.of(form), PhoneNumber.of(typed));
        assertEquals(Optional.of(form), PhoneNumber.of(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "120",
                "电话",
                "0898-65333333转",
                "65333333（转）",
                "65333333转：",
                "0898-65333333 张三",
                "123456789012345678901",
                "1+23456"
            })
    void whatIsNoneIsRefused(String typed) {
        assertTrue(PhoneNumber.of(typed).isEmpty());
    }

    /** A body with a number. */
    record Body(@Phone String phone) {}

    @Test
    void theRefusalSaysHowToWriteOne() {
        assertEquals(Set.of(), VALIDATOR.validate(new Body("0898-65333333转801")));
        FieldProblem problem = FieldViolations.refused(
                        new jakarta.validation.ConstraintViolationException(VALIDATOR.validate(new Body("没有"))))
                .problems()
                .get(0);
        assertEquals("FIELD_PHONE", problem.refusal().code());
        assertTrue(problem.detail(Language.ZH).contains("转801"));
        assertFalse(problem.detail(Language.EN).contains("没有"));
    }
}
