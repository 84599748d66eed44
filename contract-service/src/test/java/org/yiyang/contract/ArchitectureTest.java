package org.yiyang.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.ApiEnums;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.contract.ExportHeaders;
import org.yiyang.kit.contract.MoveNames;
import org.yiyang.kit.contract.PaperNumbers;
import org.yiyang.kit.contract.RefusalTexts;
import org.yiyang.kit.contract.RequestTexts;
import org.yiyang.kit.contract.SchemaNames;
import org.yiyang.kit.rules.ArchitectureRules;
import org.yiyang.kit.rules.PackagePicture;

class ArchitectureTest {
    private static final String ROOT = "org.yiyang.contract";

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRulesOfTheHouse() {
        JavaClasses shipped = ArchitectureRules.shipped(ROOT);
        return ArchitectureRules.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(shipped)));
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        ArchitectureRules.noCyclesBetweenPackages().check(ArchitectureRules.shipped(ROOT));
    }

    @Test
    void thePictureOfThePackagesIsDrawn() {
        PackagePicture.of(ROOT).leave();
        assertTrue(PackagePicture.of(ROOT).mermaid().startsWith("graph LR\n    "));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalSaysTheSameInBothLanguages() {
        return RefusalTexts.under(ROOT).stream()
                .map(refusal -> DynamicTest.dynamicTest(refusal.code(), () -> RefusalTexts.check(refusal)));
    }

    @Test
    void theSchemaOfEventsNamesWhatCanHappen() {
        EventSchemas.named("agreement").mustName(ROOT + ".agreement");
        EventSchemas.named("indicator").mustName("org.yiyang.kit.indicator");
        EventSchemas.named("service-item").mustName(ROOT + ".catalogue");
    }

    @Test
    void everyEnumOfAnAnswerIsInADictionary() {
        assertEquals(Set.of(), ApiEnums.unpublished(ROOT, ApiEnums.published(ROOT)));
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

    @Test
    void everySchemaOfTheApiHasAStableName() {
        assertEquals(List.of(), SchemaNames.faults(ROOT));
    }

    @Test
    void everyMoveHasAWordInBothLanguages() {
        assertEquals(Set.of(), MoveNames.missing(ROOT));
    }
}
