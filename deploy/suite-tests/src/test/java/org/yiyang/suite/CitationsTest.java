package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every article that the source, the recorded refusals and the pages cite stands in {@code docs/laws.md}, by the numbering of the text that is named there. */
class CitationsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CITED =
            Pattern.compile("([\\p{IsHan}（）()〔〕0-9]*[\\p{IsHan}）])\"?[ ,]*(?:\\((\\d{4})\\) )?"
                    + "(?:art\\. ?|第)(\\d+)(?=\\D|$)(?:条)?((?:\\(\\d\\))?(?:, ?\\d+(?!\\d|\\)))*)");
    /** Source, migrations, labels, recorded refusals and pages. */
    private static final String CITING =
            ".*(/src/main/.*\\.(java|sql|properties)|/schemas/problems/.*\\.json|\\.\\./\\.\\./docs/.*\\.md|/README\\.md)";

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\p{IsHan}[^|]*) \\| ([^|]+) \\| ([^|]+) \\|$");

    private final Map<String, String> years = new HashMap<>();
    private final Set<String> articles = new HashSet<>();

    CitationsTest() throws IOException {
        for (MatchResult row : ROW.matcher(Files.readString(ROOT.resolve("docs/laws.md")))
                .results()
                .toList()) {
            if (row.group(3).matches("\\d{4}")) {
                years.put(row.group(1), row.group(3));
            } else {
                articles.add(row.group(1) + " " + row.group(2));
            }
        }
    }

    @Test
    void everyCitationStandsInTheRegister() throws IOException {
        Set<String> unknown = new TreeSet<>();
        Set<String> cited = new HashSet<>();
        for (Path file : sources()) {
            for (String citation : citations(Files.readString(file))) {
                cited.add(citation);
                if (!articles.contains(citation)) {
                    unknown.add(file.getFileName() + ": " + citation);
                }
            }
        }
        assertEquals(Set.of(), unknown, "not in docs/laws.md");
        assertTrue(cited.size() > 50, "only " + cited.size() + " citations found");
    }

    @Test
    void everyArticleIsOfALawWhoseTextIsNamed() {
        Set<String> laws = new TreeSet<>();
        articles.forEach(article -> laws.add(article.substring(0, article.lastIndexOf(' '))));
        assertEquals(new TreeSet<>(years.keySet()), laws);
    }

    @Test
    void aCitationOfAnotherTextIsFound() {
        assertEquals(List.of("医疗机构管理条例 24"), citations("no licence (医疗机构管理条例 art. 24)"));
        assertEquals(List.of("行政许可法 32", "行政许可法 42"), citations("\"行政许可法 art. 32(4), 42\""));
        assertEquals(List.of("医疗机构管理条例 2016: 22"), citations("医疗机构管理条例 (2016) art. 22."));
        assertEquals(List.of("医疗机构管理条例 23"), citations("\"医疗机构管理条例第23条\""));
    }

    /** As law and article; with its year where the text is not the one of the register. */
    private List<String> citations(String source) {
        List<String> found = new ArrayList<>();
        Matcher citation = CITED.matcher(source);
        while (citation.find()) {
            String law = lawIn(citation.group(1));
            if (law == null) {
                continue;
            }
            String year = citation.group(2);
            String text = year == null || year.equals(years.get(law)) ? law + " " : law + " " + year + ": ";
            found.add(text + citation.group(3));
            for (String more : citation.group(4).split(",")) {
                if (more.strip().matches("\\d+")) {
                    found.add(text + more.strip());
                }
            }
        }
        return found;
    }

    /** The law in the words before an article; the words themselves where they are none, null for 第一养老院. */
    private String lawIn(String words) {
        for (String law : years.keySet()) {
            if (words.endsWith(law) || words.contains(law + "（")) {
                return law;
            }
        }
        boolean isLaw = words.matches(".*(法|条例|办法|规定|细则|决定|号)[）)]?");
        return isLaw ? words : null;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(CITING))
                    .filter(file -> !file.toString().matches(".*/(generated|target|node_modules)/.*|.*/docs/laws\\.md"))
                    .toList();
        }
    }
}
