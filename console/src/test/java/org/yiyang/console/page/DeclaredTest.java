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
                if (item(path).field(column).isEmpty()) {
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
            String[] parts = references.getProperty(field).split(" ");
            for (String named : (parts[1] + "," + parts[2]).split(",")) {
                if (item(parts[0]).field(named).isEmpty()) {
                    strange.add(field + " " + named);
                }
            }
        }
        assertEquals(List.of(), strange);
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
            String[] parts = references.getProperty(field).split(" ");
            if (parts.length > 3 && !isSearch(parts[0], parts[3])) {
                strange.add(field + " " + parts[3]);
            }
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
    void whatIsWatchedCanBeReadAndIsNoRecordOfAPerson() throws IOException {
        for (String path : read("/menus.properties").getProperty("watched").split(",")) {
            assertTrue(CATALOGUE.named("GET", path).isPresent(), path);
            assertFalse(path.startsWith("elders") || path.contains("correction-requests"), path);
        }
    }

    private static Shape item(String path) {
        Operation list = CATALOGUE.named("GET", path.split("\\?")[0]).orElseThrow(() -> new AssertionError(path));
        return list.answer().listed().orElseThrow();
    }

    private static Properties read(String name) throws IOException {
        Properties lines = new Properties();
        try (InputStream file = DeclaredTest.class.getResourceAsStream(name)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
