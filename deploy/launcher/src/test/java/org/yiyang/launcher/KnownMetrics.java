package org.yiyang.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which metrics of the applications can be asked for: those that {@code MetricNamesTest} of each application has
 * seen ({@code schemas/metrics/<application>.txt}), and those that are there from their first use on, which stand in
 * {@code first-use.txt} with their names in the code.
 */
final class KnownMetrics {
    private static final String FIRST_USE = "schemas/metrics/first-use.txt";

    private KnownMetrics() {}

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path record : Repository.files("schemas/metrics", ".txt")) {
            Repository.text(record).lines().map(line -> line.split(" ", -1)).forEach(line -> {
                if (line.length > 1 && line[1].equals("summary")) {
                    names.addAll(List.of(line[0] + "_count", line[0] + "_sum"));
                } else {
                    names.add(line[0]);
                }
            });
        }
        return names;
    }

    /** Those of the first use whose name in the code stands nowhere in the module that is said to have them. */
    static List<String> notInCode() {
        List<String> missing = new ArrayList<>();
        Repository.text(FIRST_USE).lines().map(line -> line.split(" ", -1)).forEach(line -> {
            String quoted = '"' + line[3] + '"';
            boolean stands = Repository.files(line[2] + "/src/main/java", ".java").stream()
                    .anyMatch(file -> Repository.text(file).contains(quoted));
            if (!stands || !line[0].startsWith(line[3].replace('.', '_'))) {
                missing.add(line[0]);
            }
        });
        return missing;
    }
}
