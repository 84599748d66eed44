package org.yiyang.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file at its end (RFC 7578), read while it arrives: the file is passed on piece by piece and never
 * stored, neither in memory nor on disk, since it may contain personal data.
 */
final class FormWithFile {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]{0,100})\"");
    private static final Pattern FILE = Pattern.compile("\\bfilename=\"([^\"]*)\"");
    private static final int BUFFER = 65_536;
    private static final int FIELD_MAX = 4096;
    private static final int FIELDS_MAX = 20;
    private static final int END = -1;

    private final InputStream body;
    private final byte[] mark;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int until;

    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "";

    private FormWithFile(InputStream body, String boundary) {
        this.body = body;
        this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // Each part has a line's end before its mark; the first one has none of its own.
        buffer[0] = '\r';
        buffer[1] = '\n';
        until = 2;
    }

    /**
     * Reads the fields before the file.
     *
     * @throws IOException if this is no such form, or it breaks off
     */
    static FormWithFile begin(InputStream body, String contentType) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw new IOException("no boundary");
        }
        FormWithFile form = new FormWithFile(body, boundary.group(1));
        form.readFields();
        return form;
    }

    /** Empty where there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    String fileName() {
        return fileName;
    }

    /** The file, to be read once; it ends where the form does. */
    InputStream file() {
        return new Part();
    }

    private void readFields() throws IOException {
        new Part().text(0);
        for (int count = 0; count < FIELDS_MAX && !endsHere(); count++) {
            String head = head();
            Matcher name = NAME.matcher(head);
            Matcher file = FILE.matcher(head);
            if (!name.find()) {
                throw new IOException("a part without a name");
            }
            if (file.find()) {
                fileName = file.group(1);
                return;
            }
            fields.put(name.group(1), new Part().text(FIELD_MAX));
        }
        throw new IOException("no file");
    }

    private boolean endsHere() throws IOException {
        need(2);
        boolean ends = buffer[from] == '-' && buffer[from + 1] == '-';
        from += 2;
        return ends;
    }

    /** The lines before the content of a part. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && !head.toString().equals("\r\n")) {
            if (head.length() > FIELD_MAX) {
                throw new IOException("a head that is too long");
            }
            need(1);
            head.append((char) (buffer[from++] & 0xff));
        }
        return new String(head.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void need(int bytes) throws IOException {
        while (until - from < bytes) {
            if (!fill()) {
                throw new IOException("the form breaks off");
            }
        }
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, until - from);
            until -= from;
            from = 0;
        }
        int read = body.read(buffer, until, buffer.length - until);
        until += Math.max(0, read);
        return read >= 0;
    }

    /** Where the next mark begins, or END where none is in what has come. */
    private int nextMark() {
        for (int at = from; at <= until - mark.length; at++) {
            if (buffer[at] == mark[0] && Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return END;
    }

    /** By the end of its name: lines of JSON, or a table. */
    String mediaType() {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? "application/x-ndjson" : "text/csv";
    }

    /** What stands until the next mark. */
    private final class Part extends InputStream {
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == END ? END : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (!ended && length > 0) {
                int at = nextMark();
                int ready = at >= 0 ? at - from : until - from - mark.length + 1;
                if (ready > 0) {
                    int taken = Math.min(ready, length);
                    System.arraycopy(buffer, from, into, offset, taken);
                    from += taken;
                    return taken;
                }
                if (at >= 0) {
                    from += mark.length;
                    ended = true;
                } else if (!fill()) {
                    throw new IOException("the form breaks off");
                }
            }
            return length == 0 ? 0 : END;
        }

        /** @throws IOException if it is longer */
        private String text(int most) throws IOException {
            byte[] content = readNBytes(most + 1);
            if (content.length > most) {
                throw new IOException("a field that is too long");
            }
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
