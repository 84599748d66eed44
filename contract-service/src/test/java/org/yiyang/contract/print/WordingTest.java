package org.yiyang.contract.print;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.refusal.Refused;

class WordingTest {
    private static final String NECESSARY = "{medicalName}与{careName}自{startDate}至{endDate}提供{serviceItems}";

    private static Refused refused(String clause) {
        TemplateText wording = new TemplateText("协议", List.of(NECESSARY, clause));
        return assertThrows(Refused.class, wording::check);
    }

    @Test
    void theCountrysWordingIsWholeAndCanBeDrawn() {
        TemplateText wording = TemplateText.ofTheCountry();
        wording.check();
        assertEquals(13, wording.clauses().size());
        assertDoesNotThrow(() -> new Printer().mustDraw(wording.facts()));
    }

    @ParameterizedTest
    @CsvSource({
        "联系人{liaison},TEMPLATE_PLACEHOLDER_UNKNOWN",
        "空的{},TEMPLATE_PLACEHOLDER_UNKNOWN",
        "编号{number,TEMPLATE_BRACE_OPEN",
        "编号number},TEMPLATE_BRACE_OPEN"
    })
    void aPlaceholderIsWrittenAsItIsFilled(String clause, String code) {
        Refused refused = refused(clause);
        assertEquals(code, refused.refusal().code());
        assertEquals("/clauses/1", refused.problems().get(0).pointer());
    }

    @Test
    void whatMakesAnAgreementCannotBeLeftOut() {
        TemplateText wording = new TemplateText("协议", List.of(NECESSARY.replace("{endDate}", "期满")));
        Refused refused = assertThrows(Refused.class, wording::check);
        assertEquals("TEMPLATE_PLACEHOLDER_MISSING", refused.refusal().code());
    }

    @Test
    void oneOtherCharacterIsAnotherDigest() {
        TemplateText one = TemplateText.ofTheCountry();
        List<String> clauses = new ArrayList<>(one.clauses());
        clauses.set(2, clauses.get(2) + "，");
        assertEquals(64, one.digest().length());
        assertEquals(false, one.digest().equals(new TemplateText(one.title(), clauses).digest()));
    }
}
