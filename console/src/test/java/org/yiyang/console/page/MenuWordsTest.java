package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** Where people choose by a word, no two words are equal, and the Chinese ones are Chinese. */
class MenuWordsTest {
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());
    private static final PageWords WORDS = new PageWords();
    private static final Pages PAGES = new Pages(null, null, CATALOGUE, WORDS);
    private static final List<String> OWN = List.of("tasks", "board", "mine", "beds", "bureau", "operator", "reports");

    @Test
    void eachEntryOfAMenuHasAWordOfItsOwn() throws IOException {
        Properties menus = new Properties();
        try (InputStream file = MenuWordsTest.class.getResourceAsStream("/menus.properties")) {
            menus.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String group : menus.getProperty("groups").split(",")) {
                List<String> entries = new ArrayList<>();
                OWN.forEach(own -> entries.add(WORDS.of(own, language)));
                for (String list : menus.getProperty("lists." + group).split(",")) {
                    entries.add(PAGES.listName(list, language));
                }
                faults.addAll(faults(group, entries, language));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void eachFilterOfAListHasAWordOfItsOwn() {
        List<String> faults = new ArrayList<>();
        int filtered = 0;
        for (Operation list : CATALOGUE.lists()) {
            for (Language language : Language.values()) {
                List<String> filters = new Filters(
                                list, WORDS, new Dictionaries(null), language, RegionChoices.delivered("4601"))
                        .drawn(new jakarta.ws.rs.core.MultivaluedHashMap<>()).stream()
                                .map(Input::label)
                                .toList();
                filtered += filters.size();
                faults.addAll(faults(list.path(), filters, language));
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(true, filtered > 200, "most lists have filters");
    }

    @Test
    void eachReportHasAWordOfItsOwn() {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> reports = CATALOGUE.reports(List.of("HEALTH_ADMIN", "INSURANCE_ADMIN", "DISPATCHER")).stream()
                    .map(report -> PAGES.listName(report.path(), language))
                    .toList();
            faults.addAll(faults("reports", reports, language));
        }
        assertEquals(List.of(), faults);
    }

    /** What only systems call has no button. */
    private static List<Operation> pressed() {
        return CATALOGUE.all().stream()
                .filter(call -> call.method().equals("POST"))
                .filter(call -> !call.roles().equals(Set.of("EXTERNAL_SYSTEM")))
                .toList();
    }

    @Test
    void eachButtonSaysInWordsWhatItDoes() {
        Verbs verbs = new Verbs(new Dictionaries(null), WORDS);
        List<String> faults = new ArrayList<>();
        for (Operation call : pressed()) {
            for (Language language : Language.values()) {
                String word = verbs.of(call, call.kind(), language, false);
                boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
                boolean spoken = language == Language.ZH ? chinese : word.matches("[A-Z][A-Za-z’', ]+");
                if (!spoken) {
                    faults.add(call.path() + " " + language + ": " + word);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** An office does not accept (受理), a family agrees: each call that an elder or a family may make has a word for them, and no other. */
    @Test
    void whatAFamilyMayPressIsSaidInItsOwnWords() throws IOException {
        Properties words = new Properties();
        try (InputStream file = MenuWordsTest.class.getResourceAsStream("/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Set<String> theirs = new TreeSet<>();
        pressed().stream()
                .filter(call -> call.roles().contains("ELDER") || call.roles().contains("FAMILY"))
                .forEach(call -> theirs.add("family." + call.id()));
        Set<String> said = new TreeSet<>(words.stringPropertyNames());
        said.removeIf(word -> !word.startsWith("family."));
        assertEquals(theirs, said);
        List<String> official = said.stream()
                .filter(word -> words.getProperty(word).matches(".*(不予|受理|知情|审核|办结|驳回).*"))
                .toList();
        assertEquals(List.of(), official);
    }

    private static List<String> faults(String where, List<String> words, Language language) {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
            if (!seen.add(word)) {
                faults.add(where + " twice: " + word);
            }
            if (chinese != (language == Language.ZH)) {
                faults.add(where + " not " + language + ": " + word);
            }
        }
        return faults;
    }
}
