package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form with a file is read while it arrives, whole or byte by byte, and the file comes out as it went in. */
class FormWithFileTest {
    private static final String TYPE = "multipart/form-data; boundary=m7";

    private static byte[] form(byte[] file) {
        byte[] before = ("--m7\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nelders\r\n"
                        + "--m7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"老人.NDJSON\"\r\nContent-Type: x/y\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--m7--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + file.length + after.length);
        System.arraycopy(file, 0, all, before.length, file.length);
        System.arraycopy(after, 0, all, before.length + file.length, after.length);
        return all;
    }

    /** So many bytes at once. */
    private static InputStream slow(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000, 1_000_000})
    void theFileComesOutAsItWentIn(int atOnce) throws IOException {
        byte[] file = new byte[200_000];
        new Random(7).nextBytes(file);
        byte[] almost = "\r\n--m\r\n\r\n--m6\r\n-".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(almost, 0, file, 65_530, almost.length);
        FormWithFile form = FormWithFile.begin(slow(form(file), atOnce), TYPE);
        assertEquals("elders", form.field("kind"));
        assertEquals("", form.field("other"));
        assertEquals("老人.NDJSON", form.fileName());
        assertEquals("application/x-ndjson", form.mediaType());
        assertArrayEquals(file, form.file().readAllBytes());
    }

    @Test
    void anEmptyFileIsOne() throws IOException {
        assertEquals(
                0, FormWithFile.begin(slow(form(new byte[0]), 5), TYPE).file().readAllBytes().length);
    }

    @Test
    void aFormThatBreaksOffIsNotTakenForAFileThatEnded() throws IOException {
        byte[] whole = form("姓名\r\n王某\r\n".getBytes(StandardCharsets.UTF_8));
        InputStream broken = FormWithFile.begin(new ByteArrayInputStream(whole, 0, whole.length - 8), TYPE)
                .file();
        assertThrows(IOException.class, broken::readAllBytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--m7--\r\n",
                "--m7\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nelders\r\n--m7--\r\n",
                "nothing"
            })
    void whatHasNoFileIsNoSuchForm(String body) {
        InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> FormWithFile.begin(bytes, TYPE));
    }

    @Test
    void aFieldThatIsTooLongIsNotRead() {
        String body =
                "--m7\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + "x".repeat(5000) + "\r\n--m7--\r\n";
        InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> FormWithFile.begin(bytes, TYPE));
        assertThrows(IOException.class, () -> FormWithFile.begin(bytes, "text/plain"));
    }
}
