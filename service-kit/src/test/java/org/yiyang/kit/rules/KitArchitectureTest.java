package org.yiyang.kit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KitArchitectureTest {
    private static final int TYPES_A_PACKAGE_MAX = 12;

    @TestFactory
    Stream<DynamicTest> theKitKeepsTheRulesOfTheHouse() {
        JavaClasses kit = ArchitectureRules.shipped("org.yiyang.kit");
        return ArchitectureRules.kitRules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(kit)));
    }

    /** A rule that cannot fail is no rule: each is shown a planted violation. */
    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.yiyang.planted");
        return ArchitectureRules.kitRules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> assertTrue(violates(rule.getValue(), planted), rule.getKey())));
    }

    @Test
    void aLayerThatUsesALaterOneIsFound() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.yiyang.planted");
        ArchRule rule = ArchitectureRules.usesNothingAbove("org.yiyang.planted", List.of("a"), List.of("b"));
        assertTrue(violates(rule, planted));
    }

    @Test
    void aCycleIsSufferedOnlyBetweenPackagesThatAreNamed() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.yiyang.planted");
        assertFalse(violates(
                ArchitectureRules.noCyclesBetweenPackages("org.yiyang.planted.a", "org.yiyang.planted.b"), planted));
        assertTrue(violates(ArchitectureRules.noCyclesBetweenPackages("org.yiyang.planted.a"), planted));
    }

    @Test
    void theFilesOfARootPackageAreCountedWithoutThoseBelowIt() {
        JavaClasses planted = new ClassFileImporter().importPackages("org.yiyang.planted");
        assertEquals(0, ArchitectureRules.filesIn("org.yiyang.planted", planted));
        assertEquals(3, ArchitectureRules.filesIn("org.yiyang.planted.a", planted));
    }

    private static boolean violates(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).hasViolation();
    }

    @Test
    void everyPackageStaysSmall() {
        Map<String, Integer> types = new TreeMap<>();
        for (JavaClass type : ArchitectureRules.shipped("org.yiyang.kit")) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                types.merge(type.getPackageName(), 1, Integer::sum);
            }
        }
        types.forEach((name, count) -> assertTrue(count <= TYPES_A_PACKAGE_MAX, name + " has " + count + " types"));
    }
}
