package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an account is allowed to do, word by word. */
class DatabaseAccountTest {
    @Test
    void oneAccountRunsAndOneMigratesOnTheirOwnSchemaOnly() {
        assertEquals(
                List.of(
                        "CREATE DATABASE IF NOT EXISTS yiyang_x CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                        "CREATE USER IF NOT EXISTS 'x_run'@'127.0.0.1' IDENTIFIED BY 'a'",
                        "ALTER USER 'x_run'@'127.0.0.1' IDENTIFIED BY 'a'",
                        "CREATE USER IF NOT EXISTS 'x_migrate'@'127.0.0.1' IDENTIFIED BY 'b'",
                        "ALTER USER 'x_migrate'@'127.0.0.1' IDENTIFIED BY 'b'",
                        "GRANT SELECT, INSERT ON `yiyang\\_x`.* TO 'x_run'@'127.0.0.1'",
                        "REVOKE /*!80030 IF EXISTS */ UPDATE, DELETE ON `yiyang\\_x`.* FROM 'x_run'@'127.0.0.1'",
                        "GRANT ALL PRIVILEGES ON `yiyang\\_x`.* TO 'x_migrate'@'127.0.0.1' WITH GRANT OPTION"),
                new DatabaseAccount("x", "a", "b").statements("127.0.0.1"));
    }
}
