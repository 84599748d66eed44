package org.yiyang.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.local.LocalFailure;

/** A program demands as much of the connection as the address of the database does. */
class DatabaseToolsTest {
    @ParameterizedTest
    @CsvSource({
        "mysqldump, mysql://db.example:3306/?sslMode=VERIFY_IDENTITY, --ssl-mode=VERIFY_IDENTITY",
        "mysqldump, mysql://db.example:3306/?a=b&sslMode=required, --ssl-mode=REQUIRED",
        "mariadb-dump, mysql://db.example:3306/?sslMode=VERIFY_CA, --ssl --ssl-verify-server-cert",
        "mariadb, mysql://db.example/?sslMode=REQUIRED, --ssl"
    })
    void whatTheAddressDemandsOfTlsIsDemandedHere(String program, URI server, String words) {
        assertEquals(List.of(words.split(" ")), DatabaseTools.tls(Path.of("/usr/bin", program), server));
    }

    @Test
    void onlyThisMachineIsSpokenToWithoutTls() {
        Path program = Path.of("mysqldump");
        assertEquals(List.of(), DatabaseTools.tls(program, URI.create("mysql://127.0.0.1:8094/")));
        for (String server : List.of("mysql://db.example/", "mysql://db.example/?sslMode=PREFERRED")) {
            assertThrows(LocalFailure.class, () -> DatabaseTools.tls(program, URI.create(server)));
        }
    }
}
