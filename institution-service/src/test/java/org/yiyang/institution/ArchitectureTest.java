package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.ApiEnums;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.contract.ExportHeaders;
import org.yiyang.kit.contract.PaperNumbers;
import org.yiyang.kit.contract.RefusalTexts;
import org.yiyang.kit.contract.RequestTexts;
import org.yiyang.kit.rules.ArchitectureRules;

class ArchitectureTest {
    private static final String ROOT = "org.yiyang.institution";

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRulesOfTheHouse() {
        JavaClasses shipped = ArchitectureRules.shipped(ROOT);
        return ArchitectureRules.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(shipped)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalSaysTheSameInBothLanguages() {
        return RefusalTexts.under(ROOT).stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.code(), () -> RefusalTexts.check(refusal)));
    }

    @Test
    void theSchemaOfEventsNamesWhatCanHappen() {
        EventSchemas.named("institution").mustName(ROOT);
        EventSchemas.named("reference").mustName(ROOT + ".region", ROOT + ".calendar");
    }

    @Test
    void everyEnumOfAnAnswerIsInADictionary() {
        assertEquals(Set.of(), ApiEnums.unpublished(ROOT, new InstitutionDictionaries().enums()));
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfEveryExportHasAChineseHeader() {
        return ExportHeaders.exports(ROOT).stream()
                .map(export -> DynamicTest.dynamicTest(
                        export.getDeclaringClass().getSimpleName() + " " + export.getName(),
                        () -> assertEquals(Set.of(), ExportHeaders.bare(export))));
    }

    @Test
    void whatIsANumberOnPaperIsKnownForIt() {
        assertEquals(Set.of(), PaperNumbers.unknown(ROOT));
    }

    @Test
    void everyTextThatCallersWriteIsHeldToTheRuleOfTexts() {
        assertEquals(Set.of(), RequestTexts.unruled(ROOT));
    }
}
