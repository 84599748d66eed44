package org.yiyang.referral.medical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals one column of one row, a text or a record as JSON, and opens it again; null stays null. */
@ApplicationScoped
class Seals {
    private final FieldCipher cipher;
    private final ObjectMapper json;

    Seals(FieldCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** A row of a table. */
    record Row(String table, UUID id) {}

    byte[] seal(Row row, String column, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(row.table(), column, row.id()));
    }

    String open(Row row, String column, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(row.table(), column, row.id()));
    }

    byte[] sealRecord(Row row, String column, Object value) {
        try {
            return value == null ? null : seal(row, column, json.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw unreadable(row, column);
        }
    }

    <T> T openRecord(Row row, String column, byte[] sealed, Class<T> type) {
        try {
            String text = open(row, column, sealed);
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw unreadable(row, column);
        }
    }

    /** The elements of a list that was sealed as an array. */
    <T> List<T> openList(Row row, String column, byte[] sealed, Class<T[]> type) {
        T[] elements = openRecord(row, column, sealed, type);
        return elements == null ? null : Arrays.asList(elements);
    }

    /** Without its cause, whose message would quote what is sealed. */
    private static IllegalStateException unreadable(Row row, String column) {
        return new IllegalStateException(row.table() + "." + column + " of " + row.id() + " is not the JSON it was");
    }
}
