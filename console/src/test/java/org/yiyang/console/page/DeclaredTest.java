package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;

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

    private static Shape item(String path) {
        Operation list = CATALOGUE.named("GET", path).orElseThrow(() -> new AssertionError(path));
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
