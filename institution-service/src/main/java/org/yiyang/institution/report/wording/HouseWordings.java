package org.yiyang.institution.report.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Template;

/** The words that apply where a region has set none of its own: {@code report/wordings.properties}. */
@ApplicationScoped
public class HouseWordings {
    private static final String FILE = "/report/wordings.properties";
    private final Properties texts = read();

    /** The house's words for a kind that has a sentence. */
    public Template of(ReportKind kind) {
        return new Template(text(kind + ".zh"), text(kind + ".en"));
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no wording is named " + key);
        }
        return text;
    }

    private static Properties read() {
        try (InputStream file = HouseWordings.class.getResourceAsStream(FILE)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
