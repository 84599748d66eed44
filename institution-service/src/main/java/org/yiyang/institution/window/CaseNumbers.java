package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Gives each case its number, unique by a counter of its authority and year, and its code word. */
@ApplicationScoped
class CaseNumbers {
    private static final String NEXT = "insert into one_window_serial (region_code, year_of, last_serial)"
            + " values (?, ?, last_insert_id(1)) on duplicate key update last_serial = last_insert_id(last_serial + 1)";
    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int WORD_LETTERS = 8;
    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final FieldCipher cipher;

    CaseNumbers(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Ticket next(String region, int year) {
        UUID id = Ids.next();
        String number = "%s-%d-%06d".formatted(region, year, serial(region, year));
        return new Ticket(id, number, cipher.encrypt(word(), place(id)), region);
    }

    /** The code word of a case in plain letters. */
    String wordOf(OneWindowCase one) {
        return cipher.decryptText(one.codeWord(), place(one.id()));
    }

    /**
     * The case, if this is its code word, in small letters or capitals. Where no case has the number another word is opened in
     * place of its own, so that both take as long.
     */
    Optional<OneWindowCase> opened(Optional<OneWindowCase> numbered, String given) {
        Context nowhere = place(Ids.next());
        byte[] nobodys = cipher.encrypt(word(), nowhere);
        String word = numbered.map(this::wordOf).orElseGet(() -> cipher.decryptText(nobodys, nowhere));
        boolean same = MessageDigest.isEqual(
                word.getBytes(StandardCharsets.UTF_8),
                given.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return same ? numbered : Optional.empty();
    }

    private static Context place(UUID id) {
        return Context.of("one_window_case", "code_word", id);
    }

    private String word() {
        return random.ints(WORD_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private long serial(String region, int year) {
        return database.inUnit(sql -> {
            sql.execute(NEXT, region, year);
            return sql.select("select last_insert_id()").mapTo(Long.class).one();
        });
    }
}
