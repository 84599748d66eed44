package org.yiyang.kit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yiyang.kit.lifecycle.State;

/**
 * Holds the drawing of every table of moves against the recorded one in {@code schemas/state-machines}, from which the
 * pages are made that show it. {@code -Dyiyang.record=true} writes the record, and removes what is no longer drawn.
 */
final class RecordedStateMachines extends ArchCondition<JavaClass> {
    private static final Path RECORDS = Path.of("..", "schemas", "state-machines");
    private final Set<Path> drawn = new HashSet<>();

    private RecordedStateMachines() {
        super("be drawn as they are recorded");
    }

    static ArchRule rule() {
        return ArchRuleDefinition.classes()
                .that()
                .areAssignableTo(State.class)
                .and()
                .areEnums()
                .should(new RecordedStateMachines())
                .because("whoever reads a diagram must not be shown what is no longer so")
                .allowEmptyShould(true);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        drawn.clear();
    }

    @Override
    public void check(JavaClass states, ConditionEvents events) {
        Path record = RECORDS.resolve(service(states)).resolve(states.getSimpleName() + ".mmd");
        drawn.add(record);
        String drawing = drawing(states);
        if (recording(record)) {
            write(record, drawing);
        }
        String message = states.getName() + " is not drawn so in " + record.normalize() + ": record it";
        events.add(new SimpleConditionEvent(states, drawing.equals(read(record)), message));
    }

    @Override
    public void finish(ConditionEvents events) {
        Set<Path> folders = new HashSet<>();
        drawn.forEach(record -> folders.add(record.getParent()));
        folders.stream().flatMap(folder -> inside(folder).stream()).forEach(record -> {
            if (drawn.contains(record)) {
                return;
            }
            if (recording(record)) {
                delete(record);
            } else {
                events.add(SimpleConditionEvent.violated(record, record.normalize() + " is of no table of moves"));
            }
        });
    }

    /** Only what a service ships is recorded, nothing that a test has planted. */
    private static boolean recording(Path record) {
        String owner = record.getParent().getFileName().toString();
        Path module = Path.of("..", owner.equals("kit") ? "service-kit" : owner + "-service");
        return Boolean.getBoolean("yiyang.record") && Files.isDirectory(module);
    }

    /** The name after the house's in the name of the package: {@code referral}. */
    private static String service(JavaClass states) {
        return states.getPackageName().split("\\.")[2];
    }

    private static String drawing(JavaClass states) {
        State any = (State) states.reflect().getEnumConstants()[0];
        return any.machine().mermaid();
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path record, String drawing) {
        try {
            Files.createDirectories(record.getParent());
            Files.writeString(record, drawing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path record) {
        try {
            Files.delete(record);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path record) {
        try {
            return Files.exists(record) ? Files.readString(record) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
