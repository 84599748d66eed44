package org.yiyang.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/**
 * The templates of the pages; every value but a picture that was drawn here (a raw string) is escaped, and {@code word:} gives a
 * word of the pages in the visitor's language.
 */
@ApplicationScoped
public class Templates {
    private static final String HTML = "text/html";
    private static final String LANGUAGE = "language";
    private final Engine engine;

    public Templates(PageWords words) {
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .addNamespaceResolver(NamespaceResolver.builder("word")
                        .resolve(context -> words.of(context.getName(), (Language) context.getAttribute(LANGUAGE)))
                        .build())
                .addLocator(Templates::located)
                .build();
    }

    private static Optional<TemplateLocator.TemplateLocation> located(String name) {
        String path = "/templates/" + name + ".html";
        return Templates.class.getResource(path) == null ? Optional.empty() : Optional.of(new Located(path));
    }

    private record Located(String path) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            InputStream file = Templates.class.getResourceAsStream(path);
            return new InputStreamReader(file, StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(HTML));
        }
    }

    /** @param data what the template names */
    public String draw(String name, Language language, Map<String, Object> data) {
        return engine.getTemplate(name)
                .instance()
                .setAttribute(LANGUAGE, language)
                .data(data)
                .render();
    }
}
