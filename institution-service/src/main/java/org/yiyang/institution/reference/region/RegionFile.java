package org.yiyang.institution.reference.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.charset.DecodedText;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.TextFault;
import org.yiyang.kit.text.VisibleText;

/**
 * A file of regions: CSV with a header and one region a row. It is read as a whole, and each invalid value is
 * reported with its row and field.
 *
 * @param rows those without a problem
 */
record RegionFile(List<Row> rows, List<RowProblem> problems, int count) {
    static final List<String> COLUMNS = List.of("code", "name", "parent", "kind", "validFrom", "validTo", "successor");
    /** May stand as the last column: where the days are from, for whoever reads the file. */
    static final String SOURCE = "source";

    /** May stand in the place of {@code validTo}: the last day, as an export has it. */
    static final String LAST_DAY = "validUntil";

    private static final int END = COLUMNS.indexOf("validTo");
    static final int ROWS_MAX = 5000;
    private static final int NAME_MAX = 60;

    /** One region as the file says it; {@code number} counts the rows below the header from 1. */
    @Schema(name = "RegionFileRow")
    record Row(int number, String code, RegionFacts facts) {}

    /** What is wrong with one field of a row. */
    @Schema(name = "RegionFileRowProblem")
    record RowProblem(int row, String field, FieldProblem problem) {
        static RowProblem of(int row, String field, RegionRefusal refusal, Object... values) {
            return new RowProblem(row, field, new FieldProblem("/rows/" + row + "/" + field, refusal, values));
        }

        /** As a rule of the domain said it, which names the field by a pointer. */
        static RowProblem of(int row, Refused refused) {
            FieldProblem problem = refused.problems().get(0);
            String field = problem.pointer().substring(1);
            return new RowProblem(
                    row, field, new FieldProblem("/rows/" + row + "/" + field, problem.refusal(), problem.values()));
        }
    }

    /**
     * Reads a file.
     *
     * @param declared the charset that was named with it, or null
     * @throws Refused if it is not such a file at all
     */
    static RegionFile read(byte[] bytes, Charset declared) {
        List<CSVRecord> records = records(bytes, declared);
        List<String> header =
                records.isEmpty() ? List.of() : List.of(records.get(0).values());
        if (!isHeader(header)) {
            throw new Refused(RegionRefusal.FILE_UNREADABLE, String.join(",", COLUMNS));
        }
        List<Row> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int number = 1; number < records.size(); number++) {
            CSVRecord record = records.get(number);
            try {
                Row row = row(number, record, header);
                if (codes.add(row.code())) {
                    rows.add(row);
                } else {
                    problems.add(RowProblem.of(number, "code", RegionRefusal.CODE_TWICE));
                }
            } catch (Refused refused) {
                problems.add(RowProblem.of(number, refused));
            }
        }
        return new RegionFile(List.copyOf(rows), problems, records.size() - 1);
    }

    private static boolean isHeader(List<String> header) {
        List<String> named = header.stream()
                .map(column -> column.equals(LAST_DAY) ? COLUMNS.get(END) : column)
                .toList();
        boolean sourced =
                named.size() > COLUMNS.size() && named.get(COLUMNS.size()).equals(SOURCE);
        return named.equals(COLUMNS)
                || (sourced
                        && named.size() == COLUMNS.size() + 1
                        && named.subList(0, COLUMNS.size()).equals(COLUMNS));
    }

    private static List<CSVRecord> records(byte[] bytes, Charset declared) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader text = DecodedText.of(new ByteArrayInputStream(bytes), declared);
                CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = new ArrayList<>();
            for (CSVRecord record : parser) {
                records.add(record);
                if (records.size() > ROWS_MAX + 1) {
                    throw new Refused(RegionRefusal.FILE_UNREADABLE, "<= " + ROWS_MAX);
                }
            }
            return records;
        } catch (IOException | UncheckedIOException malformed) {
            throw new Refused(RegionRefusal.FILE_UNREADABLE, "CSV (RFC 4180)");
        }
    }

    private static Row row(int number, CSVRecord record, List<String> header) {
        if (record.size() != header.size()) {
            throw new Refused(RegionRefusal.FIELD_COUNT, header.size()).at("/code");
        }
        String code = record.get(0);
        RegionKind kind = RegionKind.of(code);
        kind.mustBe(record.get(3));
        String parent = kind.parentOf(code);
        if (!record.get(2).isEmpty() && !record.get(2).equals(parent)) {
            throw new Refused(RegionRefusal.PARENT_MISMATCH, String.valueOf(parent)).at("/parent");
        }
        RegionFacts facts = new RegionFacts(
                name(record.get(1)),
                required(record.get(4), "/validFrom"),
                end(record.get(END), header.get(END)),
                record.get(6).isEmpty() ? null : record.get(6));
        return new Row(number, code, facts.checked(code).everValid());
    }

    private static String name(String text) {
        if (text.isEmpty() || text.length() > NAME_MAX || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(RegionRefusal.NAME_LENGTH, NAME_MAX).at("/name");
        }
        TextFault.of(text).ifPresent(fault -> {
            throw new Refused(KitRefusal.FIELDS_INVALID, 1).with(fault.in("/name"));
        });
        return VisibleText.normal(text);
    }

    private static LocalDate required(String text, String pointer) {
        if (text.isEmpty()) {
            throw new Refused(RegionRefusal.DAY_MALFORMED).at(pointer);
        }
        return day(text, pointer);
    }

    private static LocalDate end(String text, String column) {
        LocalDate day = day(text, "/" + column);
        RegionFacts.mustBeDay(day, "/" + column);
        return day != null && column.equals(LAST_DAY) ? day.plusDays(1) : day;
    }

    private static LocalDate day(String text, String pointer) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Refused(RegionRefusal.DAY_MALFORMED).at(pointer);
        }
    }
}
