package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
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
