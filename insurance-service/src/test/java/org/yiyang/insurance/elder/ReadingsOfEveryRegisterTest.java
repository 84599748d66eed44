package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.TablesOfPersons;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;

/** Who has read of a person is shown for every register that names persons. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ReadingsOfEveryRegisterTest {
    @Inject
    Database database;

    @Test
    void ofEachTableOfRecordsOfPersonsTheReadingsAreTold() {
        List<String> missed = TablesOfPersons.ofRecords(database).stream()
                .filter(table -> ElderReadings.REGISTERS.values().stream()
                        .noneMatch(query -> query.contains(" from " + table + " ")))
                .toList();
        assertEquals(List.of(), missed);
    }
}
