package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.local.LocalServers;

/** What each operation asks of the database: a change of it is a visible change of a file, and no list asks more for more rows. */
@Tag("long")
class StatementsIT {
    private static final Path RECORDS =
            Path.of(System.getProperty("org.yiyang.suite.root", "../..")).resolve("docs/statements");

    @TestFactory
    Stream<DynamicTest> eachOperationSendsAsManyStatementsAsAreRecorded() {
        return LocalServers.SERVICES.stream()
                .map(service -> DynamicTest.dynamicTest(service, () -> mustBeRecorded(StatementTable.of(service))));
    }

    private static void mustBeRecorded(StatementTable table) throws IOException {
        Path record = RECORDS.resolve(table.service() + ".txt");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.createDirectories(RECORDS);
            Files.writeString(record, String.join("\n", table.recorded()) + "\n");
        }
        assertEquals(
                List.of(),
                table.differences(Files.readAllLines(record)),
                "look at what changed, then run with -Dyiyang.record=true and commit " + record);
    }

    @TestFactory
    Stream<DynamicTest> noListSendsMoreStatementsForMoreRows() {
        return LocalServers.SERVICES.stream()
                .map(service -> DynamicTest.dynamicTest(
                        service,
                        () -> assertEquals(List.of(), StatementTable.of(service).growing())));
    }
}
