package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.DatabaseAccount;

/** Passwords are drawn once for each data folder. */
class PasswordsTest {
    @TempDir
    private Path folder;

    @Test
    void passwordsDifferAndStay() {
        Passwords passwords = Passwords.in(folder);
        List<DatabaseAccount> accounts = passwords.accounts();
        List<String> all = accounts.stream()
                .flatMap(account -> Stream.of(account.runPassword(), account.migratePassword()))
                .toList();
        assertEquals(8, all.stream().distinct().count());
        assertTrue(all.stream().allMatch(password -> password.matches("[A-Za-z0-9_-]{32}")), "length and letters");
        assertEquals(accounts, passwords.accounts());
    }
}
