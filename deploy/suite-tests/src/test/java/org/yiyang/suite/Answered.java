package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which operations of a service were answered 2xx by its own tests, as these wrote it down in
 * {@code target/answered-calls.txt} when they ran last.
 */
record Answered(String service, Document document, List<String> calls) {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));

    static Answered by(String service) {
        return new Answered(service, new Document(Http.json(text(recorded(service)))), written(service));
    }

    private static Path recorded(String service) {
        return ROOT.resolve("schemas/openapi").resolve(service + ".json");
    }

    private static List<String> written(String service) {
        return written(service, "answered-calls.txt");
    }

    /** What was answered otherwise than the document says, once each: a status, or what is required and was not there. */
    static Set<String> misdescribed(String service) {
        return new TreeSet<>(written(service, "misdescribed.txt"));
    }

    private static List<String> written(String service, String name) {
        Path file = ROOT.resolve(service + "-service/target").resolve(name);
        if (!Files.exists(file)) {
            throw new AssertionError(
                    file + " is missing: run all tests of " + service + "-service before this one, as mvn verify does");
        }
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The operations that nobody was ever answered 2xx, but for those whose ids are given. */
    Set<String> missingBesides(Set<String> answeredElsewhere) {
        Set<String> answered = calls.stream()
                .distinct()
                .map(this::operation)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return document.operations().stream()
                .map(Document.Operation::id)
                .filter(id -> !answered.contains(id) && !answeredElsewhere.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operation that a call like {@code GET /api/v1/designations/public} reached: of several, the most literal. */
    Optional<String> operation(String call) {
        String[] parts = call.split(" ", 2);
        return fitting(parts[0], parts[1])
                .min(Comparator.comparingLong(one ->
                        one.path().chars().filter(character -> character == '{').count()))
                .map(Document.Operation::id);
    }

    private Stream<Document.Operation> fitting(String method, String path) {
        return document.operations().stream().filter(one -> one.fits(method, path));
    }
}
