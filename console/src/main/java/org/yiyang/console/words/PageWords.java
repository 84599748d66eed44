package org.yiyang.console.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.yiyang.http.Language;

/** The words that only the pages have, such as those on buttons: everything else has the API's names. */
@ApplicationScoped
public class PageWords {
    private final Properties words = new Properties();

    public PageWords() {
        try (InputStream file = PageWords.class.getResourceAsStream("/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key itself where there is no such word. */
    public String of(String key, Language language) {
        return or(key, language, key);
    }

    public String or(String key, Language language, String otherwise) {
        String both = words.getProperty(key);
        if (both == null) {
            return otherwise;
        }
        int bar = both.indexOf('|');
        return language == Language.ZH ? both.substring(0, bar) : both.substring(bar + 1);
    }
}
