package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;

/** What is declared of pages is in the documents of the API: a list, column or field that was renamed is noticed. */
class DeclaredTest {
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());

    @Test
    void eachColumnIsAFieldOfItsList() throws IOException {
        List<String> strange = new ArrayList<>();
        Properties lists = read("/lists.properties");
        for (String path : lists.stringPropertyNames()) {
            for (String column : lists.getProperty(path).split(",")) {
                if (held(path.equals("/history") ? "referrals/{id}/history" : path)
                        .field(column)
                        .isEmpty()) {
                    strange.add(path + " " + column);
                }
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void eachReferenceLeadsToAListWithItsFields() throws IOException {
        List<String> strange = new ArrayList<>();
        Properties references = read("/references.properties");
        for (String field : references.stringPropertyNames()) {
            for (Declared.Reference one : Declared.readings(references.getProperty(field))) {
                Shape holder = held(one.path());
                Shape item = one.item(holder).orElseThrow(() -> new AssertionError(field));
                Stream.concat(Stream.of(one.id()), one.label().stream())
                        .filter(named -> named.startsWith("^")
                                ? holder.field(named.substring(1)).isEmpty()
                                : item.field(named).isEmpty())
                        .forEach(named -> strange.add(field + " " + named));
            }
        }
        assertEquals(List.of(), strange);
    }

    /** Of a list its items, of a record itself. */
    private static Shape held(String path) {
        Operation read = CATALOGUE.named("GET", path.split("\\?")[0]).orElseThrow(() -> new AssertionError(path));
        return read.answer().listed().orElse(read.answer());
    }

    @Test
    void eachListOfAMenuIsThere() throws IOException {
        Properties menus = read("/menus.properties");
        List<String> strange = new ArrayList<>();
        for (String group : menus.getProperty("groups").split(",")) {
            for (String list : menus.getProperty("lists." + group).split(",")) {
                if (CATALOGUE.named("GET", list).filter(Operation::answersList).isEmpty()) {
                    strange.add(group + " " + list);
                }
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void eachSearchOfAListIsOneThatTheApiHas() throws IOException {
        List<String> strange = new ArrayList<>();
        Properties references = read("/references.properties");
        for (String field : references.stringPropertyNames()) {
            Declared.readings(references.getProperty(field)).stream()
                    .filter(one -> !one.search().isEmpty() && !isSearch(one.path(), one.search()))
                    .forEach(one -> strange.add(field + " " + one.search()));
        }
        assertEquals(List.of(), strange);
    }

    private static boolean isSearch(String list, String search) {
        if (search.contains(":")) {
            return CATALOGUE.named("POST", search.split(":")[0]).stream()
                    .anyMatch(call -> call.body().field(search.split(":")[1]).isPresent());
        }
        return CATALOGUE.named("GET", list.split("\\?")[0]).stream()
                .flatMap(call -> call.query().stream())
                .anyMatch(field -> field.name().equals(search));
    }

    @Test
    void eachPageThatWasMadeIsForARecordOrListOfTheApi() throws IOException {
        List<String> strange = new ArrayList<>();
        for (String path : read("/pages.properties").stringPropertyNames()) {
            if (CATALOGUE.named("GET", path).isEmpty()) {
                strange.add(path);
            }
        }
        assertEquals(List.of(), strange);
    }

    /** Two that only a correction of a clock and the replacement of an institution say have none in the API: their codes are shown. */
    private static final Set<String> WITHOUT_WORDS = Set.of("one-window-case-clock-mistake", "registration-handover");

    @Test
    void eachCodeOfTheApiHasItsWords() {
        Dictionaries dictionaries = new Dictionaries(null);
        Set<String> strange = new TreeSet<>();
        for (Operation operation : CATALOGUE.all()) {
            collect(operation.service(), operation.answer(), dictionaries, strange);
            collect(operation.service(), operation.body(), dictionaries, strange);
        }
        assertEquals(WITHOUT_WORDS, strange);
    }

    private static void collect(String service, Shape shape, Dictionaries dictionaries, Set<String> strange) {
        if (shape == null) {
            return;
        }
        collect(service, shape.item(), dictionaries, strange);
        shape.fields().forEach(field -> collect(service, field.shape(), dictionaries, strange));
        Dictionaries.Place place = new Dictionaries.Place(service, shape.dictionary());
        if (shape.is(Shape.Type.CHOICE) && !dictionaries.has(place)) {
            strange.add(shape.dictionary());
        }
    }

    @Test
    void eachWordOfATemplateIsThere() throws Exception {
        Properties words = read("/words.properties");
        List<String> strange = new ArrayList<>();
        try (Stream<Path> templates =
                Files.list(Path.of(DeclaredTest.class.getResource("/templates").toURI()))) {
            for (Path template : templates.toList()) {
                Matcher word = Pattern.compile("\\{word:(\\w+)}").matcher(Files.readString(template));
                while (word.find()) {
                    if (!words.containsKey(word.group(1))) {
                        strange.add(template.getFileName() + " " + word.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void whatAFormBeginsWithIsInItsRecordAndInItsCall() throws IOException {
        Properties carried = read("/carried.properties");
        List<String> strange = new ArrayList<>();
        for (String id : carried.stringPropertyNames()) {
            Operation call = CATALOGUE.called(id).orElseThrow(() -> new AssertionError(id));
            Shape record = CATALOGUE
                    .named("GET", call.path().substring(0, call.path().lastIndexOf('/')))
                    .orElseThrow(() -> new AssertionError(id))
                    .answer();
            for (String field : carried.getProperty(id).split(",")) {
                if (call.body().field(field).isEmpty() || record.field(field).isEmpty()) {
                    strange.add(id + " " + field);
                }
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void eachChoiceIsACodeOfItsCallAndWhatIsOmittedAFieldThatNeedNotBeFilledIn() throws IOException {
        Properties choices = read("/choices.properties");
        List<String> strange = new ArrayList<>();
        for (String name : choices.stringPropertyNames()) {
            boolean omitted = name.startsWith("omitted.");
            String[] parts = name.split("\\.");
            Shape body = CATALOGUE
                    .called(omitted ? parts[1] : parts[0])
                    .orElseThrow(() -> new AssertionError(name))
                    .body();
            for (String one : choices.getProperty(name).split(",")) {
                boolean there = omitted
                        ? body.field(one.split("@")[0])
                                .filter(field -> !field.required())
                                .isPresent()
                        : body.field(parts[1])
                                .filter(field -> field.shape().choices().contains(one))
                                .isPresent();
                if (!there) {
                    strange.add(name + " " + one);
                }
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void whereAFormLeadsInsteadIsACallOfTheSameRecordAndSaidWhy() throws IOException {
        Properties instead = read("/instead.properties");
        Properties words = read("/words.properties");
        for (String id : instead.stringPropertyNames()) {
            String from = CATALOGUE.called(id).orElseThrow().path();
            String to = CATALOGUE.called(instead.getProperty(id)).orElseThrow().path();
            assertEquals(from.replaceAll("/[^/]*$", ""), to.replaceAll("/[^/]*$", ""), id);
            assertTrue(words.containsKey("instead." + id), id);
        }
        List<String> strange = words.stringPropertyNames().stream()
                .filter(word -> word.startsWith("afterwards."))
                .filter(word ->
                        CATALOGUE.called(word.substring("afterwards.".length())).isEmpty())
                .toList();
        assertEquals(List.of(), strange);
    }

    @Test
    void whatIsOnItsWayWasDoneByACall() throws IOException {
        List<String> strange = read("/words.properties").stringPropertyNames().stream()
                .filter(word -> word.startsWith("onItsWay."))
                .filter(word ->
                        CATALOGUE.called(word.substring("onItsWay.".length())).isEmpty())
                .toList();
        assertEquals(List.of(), strange);
    }

    @Test
    void whatAFormAsksForFirstIsInItsCall() throws IOException {
        Properties orders = read("/orders.properties");
        List<String> strange = new ArrayList<>();
        for (String id : orders.stringPropertyNames()) {
            Shape body = CATALOGUE
                    .called(id)
                    .orElseThrow(() -> new AssertionError(id))
                    .body();
            Arrays.stream(orders.getProperty(id).split(","))
                    .filter(field -> body.field(field).isEmpty())
                    .forEach(field -> strange.add(id + " " + field));
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void whatIsWatchedCanBeReadAndIsNoRecordOfAPerson() throws IOException {
        for (String path : read("/menus.properties").getProperty("watched").split(",")) {
            assertTrue(CATALOGUE.named("GET", path).isPresent(), path);
            assertFalse(path.startsWith("elders") || path.contains("correction-requests"), path);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties lines = new Properties();
        try (InputStream file = DeclaredTest.class.getResourceAsStream(name)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
