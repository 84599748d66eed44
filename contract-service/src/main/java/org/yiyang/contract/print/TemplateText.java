package org.yiyang.contract.print;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.refusal.Refused;

/**
 * What a template says.
 *
 * @param clauses in the order of print, with placeholders such as {@code {careName}}
 */
@Embeddable
record TemplateText(
        String title, @Convert(converter = Lines.class) List<String> clauses) {
    private static final String FILE = "/print/agreement.txt";

    /** One clause a line; no clause holds a line break. */
    @Converter
    static class Lines implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> clauses) {
            return String.join("\n", clauses);
        }

        @Override
        public List<String> convertToEntityAttribute(String column) {
            return List.of(column.split("\n", -1));
        }
    }

    /** The wording for regions that have none of their own. */
    static TemplateText ofTheCountry() {
        try (InputStream file = TemplateText.class.getResourceAsStream(FILE)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new TemplateText(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Refuses a placeholder that nobody fills, a brace that is left open, and a text that leaves out what was agreed. */
    void check() {
        Set<Placeholder> named = EnumSet.noneOf(Placeholder.class);
        IntStream.range(0, clauses.size()).forEach(i -> named.addAll(Clause.named(clauses.get(i), pointer(i))));
        Set<Placeholder> missing = Placeholder.necessary();
        missing.removeAll(named);
        if (!missing.isEmpty()) {
            throw new Refused(
                            TemplateRefusal.PLACEHOLDER_MISSING,
                            missing.stream().map(Placeholder::written).collect(Collectors.joining(" ")))
                    .at("/clauses");
        }
    }

    /** All its texts with their places. */
    List<Fact> facts() {
        return IntStream.rangeClosed(0, clauses.size())
                .mapToObj(
                        i -> i == 0 ? new Fact("", "/title", title) : new Fact("", pointer(i - 1), clauses.get(i - 1)))
                .toList();
    }

    private static String pointer(int clause) {
        return "/clauses/" + clause;
    }

    /** SHA-256 of its text, by which a print names it. */
    String digest() {
        return DigestUtils.sha256Hex(title + "\n" + String.join("\n", clauses));
    }
}
