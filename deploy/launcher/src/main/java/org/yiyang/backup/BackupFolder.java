package org.yiyang.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.OwnerFolder;

/** A backup on disk: one file of statements for each schema, and the notes in {@code backup.properties}. */
public record BackupFolder(Path folder) {
    private static final String HASH = "sha256.";

    /** Creates it; what is there already is never overwritten. */
    void create() throws IOException {
        if (Files.exists(folder)) {
            throw new LocalFailure(folder + " is there already: name a folder that is not");
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        OwnerFolder.create(folder);
    }

    OutputStream write(String schema) throws IOException {
        return new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file(schema))));
    }

    InputStream read(String schema) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file(schema))));
    }

    /** Written last: without it the folder is no backup. */
    void note(Map<String, String> notes, Iterable<String> schemas) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(notes).forEach((name, value) -> text.append(name + "=" + value + "\n"));
        for (String schema : schemas) {
            text.append(HASH + schema + "=" + hash(schema) + "\n");
        }
        Files.writeString(notes(), text);
    }

    /** The notes, once the files have been checked to be those that were written. */
    Properties checked(Iterable<String> schemas) throws IOException {
        if (!Files.exists(notes())) {
            throw new LocalFailure(folder + " is no backup, or one that was not finished: it has no backup.properties");
        }
        Properties notes = new Properties();
        try (Reader reader = Files.newBufferedReader(notes())) {
            notes.load(reader);
        }
        for (String schema : schemas) {
            if (!Files.exists(file(schema)) || !hash(schema).equals(notes.getProperty(HASH + schema))) {
                throw new LocalFailure(file(schema) + " is not the file that was written: its hash is another");
            }
        }
        return notes;
    }

    private Path notes() {
        return folder.resolve("backup.properties");
    }

    private Path file(String schema) {
        return folder.resolve(schema + ".sql.gz");
    }

    private String hash(String schema) throws IOException {
        try (DigestInputStream file =
                new DigestInputStream(Files.newInputStream(file(schema)), MessageDigest.getInstance("SHA-256"))) {
            file.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(file.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
