package org.yiyang.kit.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yiyang.kit.charset.DecodedText;
import org.yiyang.kit.refusal.Refused;

/** Reads a file row by row, never more than one in memory; rows of blanks alone are left out. */
public final class FileRows {
    public static final int ROWS_MAX = 50_000;
    static final int ROW_LENGTH_MAX = 50_000;
    private final RowShape<?> shape;
    private final ObjectMapper json;
    private final Sink sink;
    private int rows;

    /** Takes the rows of a file one by one. */
    public interface Sink {
        /**
         * One row.
         *
         * @param number as a spreadsheet numbers it: the header is row 1 of CSV; of JSON the line
         * @param line the cells as a JSON array, or the JSON line itself
         */
        void row(int number, String line);

        /** How many rows it takes. */
        default int most() {
            return ROWS_MAX;
        }
    }

    private FileRows(RowShape<?> shape, ObjectMapper json, Sink sink) {
        this.shape = shape;
        this.json = json;
        this.sink = sink;
    }

    /**
     * Reads all rows.
     *
     * @param declared the charset that was named with the file, or null
     * @return the paths of the columns in their order, null for JSON
     * @throws Refused if the file as a whole does not fit
     */
    public static List<String> read(
            FileType type, InputStream file, Charset declared, RowShape<?> shape, ObjectMapper json, Sink sink) {
        FileRows rows = new FileRows(shape, json, sink);
        int[] line = {1};
        try (Reader text = DecodedText.of(file, declared)) {
            List<String> header = switch (type) {
                case CSV -> rows.csv(text, line);
                case NDJSON -> rows.lines(new BufferedReader(text), line);
            };
            if (rows.rows == 0) {
                throw new Refused(FileRefusal.EMPTY);
            }
            return header;
        } catch (IOException | UncheckedIOException broken) {
            throw new Refused(FileRefusal.UNREADABLE, line[0]);
        }
    }

    private List<String> csv(Reader text, int[] line) throws IOException {
        List<String> header = null;
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        BoundedRecords bounded = new BoundedRecords(text);
        try (CSVParser parser = CSVParser.parse(bounded, format)) {
            for (CSVRecord record : parser) {
                bounded.begin((int) record.getRecordNumber() + 1);
                line[0] = (int) parser.getCurrentLineNumber();
                List<String> cells = record.toList();
                if (header == null) {
                    header = shape.header(cells);
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    add((int) record.getRecordNumber(), json.writeValueAsString(cells));
                }
            }
        }
        return header;
    }

    /** Limits the length of a record: after a quote that is never closed, the rest of the file would be one. */
    private static final class BoundedRecords extends FilterReader {
        /** The reader is ahead of the record by what it reads at once. */
        private static final int AT_ONCE = 8192;

        private int number = 1;
        private long read;

        BoundedRecords(Reader text) {
            super(text);
        }

        void begin(int record) {
            number = record;
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int some = super.read(into, from, Math.min(length, AT_ONCE));
            count(some);
            return some;
        }

        private void count(int some) {
            read += Math.max(0, some);
            if (read > 2L * ROW_LENGTH_MAX + AT_ONCE) {
                throw new Refused(FileRefusal.ROW_TOO_LONG, number, ROW_LENGTH_MAX);
            }
        }
    }

    private List<String> lines(BufferedReader text, int[] line) throws IOException {
        for (String one = bounded(text, line[0]); one != null; one = bounded(text, line[0])) {
            if (!one.isBlank()) {
                add(line[0], one);
            }
            line[0]++;
        }
        return null;
    }

    /**
     * One line without its end, null at the end of the text; none is read that is longer than allowed. A line ends with LF and
     * with nothing else: CRs before it are part of the end, one inside of it is part of the line.
     */
    private static String bounded(BufferedReader text, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int one = text.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n') {
            line.append((char) one);
            if (line.length() > ROW_LENGTH_MAX) {
                throw new Refused(FileRefusal.ROW_TOO_LONG, number, ROW_LENGTH_MAX);
            }
            one = text.read();
        }
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }

    private void add(int number, String line) {
        if (++rows > sink.most()) {
            throw new Refused(FileRefusal.ROWS_TOO_MANY, sink.most());
        }
        if (line.length() > 2 * ROW_LENGTH_MAX) {
            throw new Refused(FileRefusal.ROW_TOO_LONG, number, ROW_LENGTH_MAX);
        }
        sink.row(number, line);
    }
}
