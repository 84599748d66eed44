package org.yiyang.launcher;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many processes there are of each part. */
public enum ProcessLayout {
    /** One of each. */
    SINGLE,
    /**
     * So many that any one may be missing, save the issuer, which is the city's own matter, and the console, whose sessions are in
     * memory: without it everybody goes on except the people who work in its pages.
     */
    CLUSTER;

    private static final int MAJORITY_OF_THREE = 3;

    /** The names of a part's processes. */
    List<String> instances(String part) {
        return IntStream.rangeClosed(1, count(part))
                .mapToObj(number -> new Instance(part, number).name())
                .toList();
    }

    /** The names of all processes: servers first, applications after them. */
    public List<String> all() {
        return instances(Parts.ALL);
    }

    List<String> applications() {
        return instances(Parts.APPLICATIONS);
    }

    List<String> instances(Collection<String> parts) {
        return parts.stream().flatMap(part -> instances(part).stream()).toList();
    }

    /** The names of any layout. */
    static List<String> everyName() {
        return Stream.of(values())
                .flatMap(layout -> layout.all().stream())
                .distinct()
                .toList();
    }

    private int count(String part) {
        if (this == SINGLE) {
            return 1;
        }
        return switch (part) {
            case Parts.ISSUER, Parts.CONSOLE -> 1;
            case Parts.DATABASE, Parts.KAFKA -> MAJORITY_OF_THREE;
            default -> 2;
        };
    }
}
