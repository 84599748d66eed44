package org.yiyang.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;

/**
 * Copies all schemas as they were at one moment: one transaction with one snapshot of the server, so that no copy of a
 * record is newer than the record. Calls go on meanwhile.
 */
public record Backup(DatabaseTools tools, String server, List<DatabaseAccount> accounts, BackupAccount account) {
    private static final Pattern USE = Pattern.compile("^USE `([^`]+)`;$");
    private static final List<String> WORDS = List.of(
            "--single-transaction",
            "--hex-blob",
            "--skip-comments",
            "--skip-lock-tables",
            "--skip-add-locks",
            "--skip-triggers",
            "--no-tablespaces",
            "--no-create-db",
            // Options that only one of the two programs knows.
            "--loose-set-gtid-purged=OFF",
            "--loose-column-statistics=0",
            // Keys that a group gives to tables without one are given again where the backup is put back.
            "--loose-skip-generated-invisible-primary-key",
            "--databases");

    /** Writes it to a folder that is not there yet; returns the notes that were written beside it. */
    public Map<String, String> to(BackupFolder folder) throws IOException {
        List<String> schemas = accounts.stream().map(DatabaseAccount::schema).toList();
        folder.create();
        Map<String, String> notes = new TreeMap<>(Positions.of(server, accounts));
        notes.put("at", Instant.now().toString());
        List<String> words = new ArrayList<>(WORDS);
        words.addAll(schemas);
        DatabaseTools.Login login = new DatabaseTools.Login(server, BackupAccount.USER, account.password());
        tools.run(tools.dump(), login, words, process -> split(process.getInputStream(), folder));
        folder.note(notes, schemas);
        return notes;
    }

    /** Each schema with what the program says before the first. */
    private static void split(InputStream dump, BackupFolder folder) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        OutputStream out = head;
        try (InputStream in = new BufferedInputStream(dump, 1 << 16)) {
            byte[] line = line(in);
            while (line.length > 0) {
                Matcher use = USE.matcher(line.length > 200 ? "" : text(line));
                if (use.matches()) {
                    out.close();
                    out = folder.write(use.group(1));
                    head.writeTo(out);
                } else {
                    out.write(line);
                }
                line = line(in);
            }
        } finally {
            out.close();
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    /** With its end; nothing at the end of all. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return server;
    }
}
