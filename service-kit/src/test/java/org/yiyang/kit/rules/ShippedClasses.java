package org.yiyang.kit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes of package trees, read once for all rules, since reading takes seconds, and kept while there is room. */
final class ShippedClasses {
    private static final Map<String, Reference<JavaClasses>> KNOWN = new ConcurrentHashMap<>();

    private ShippedClasses() {}

    static JavaClasses of(String root) {
        Reference<JavaClasses> known = KNOWN.get(root);
        JavaClasses classes = known == null ? null : known.get();
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(root);
            KNOWN.put(root, new SoftReference<>(classes));
        }
        return classes;
    }
}
