package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yiyang.http.Language;
import org.yiyang.institution.registry.load.InstitutionImport;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.local.LocalResource;

/** The samples in the documentation are taken as they are, and every column of the files has a Chinese name. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ImportSamplesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LATIN = Pattern.compile(".*[A-Za-z].*");
    private final ImportCalls uploads = new ImportCalls("4601");

    @Inject
    @Any
    Instance<ImportKind<?>> kinds;

    @Test
    void theSamplesAreTakenAsTheyAre() throws IOException {
        uploads.enterRegions("46", "4601", "460106");
        uploads.openTakeover();
        assertEquals(4, entered("CIVIL_ADMIN", "institutions", "institutions.csv", "text/csv"));
        assertEquals(2, entered("HEALTH_ADMIN", "qualifications", "qualifications.csv", "text/csv"));
        assertEquals(2, entered("HEALTH_ADMIN", "snapshots", "snapshots.ndjson", "application/x-ndjson"));
    }

    private int entered(String role, String kind, String file, String type) throws IOException {
        String id = uploads.id(uploads.official(role)
                .contentType(type)
                .queryParam("kind", kind)
                .body(Files.readAllBytes(DOCS.resolve("samples").resolve(file)))
                .post(ImportCalls.PATH));
        Map<String, Object> end = uploads.standing(role, id, "DONE");
        assertEquals(List.of(), uploads.rows(role, id, "REFUSED"));
        assertEquals(List.of(), uploads.rows(role, id, "DUPLICATE"));
        return (int) end.get("created");
    }

    @Test
    void everyColumnHasAChineseNameAndStandsInTheDocumentation() throws IOException {
        String documentation = Files.readString(DOCS.resolve("import.md"));
        List<String> nameless = new ArrayList<>();
        List<String> undocumented = new ArrayList<>();
        for (ImportKind<?> kind : kinds) {
            for (Column column : Columns.of(kind.row())) {
                if (LATIN.matcher(column.header(Language.ZH)).matches()) {
                    nameless.add(kind.name() + " " + column.path());
                }
                String name = column.path().substring(column.path().indexOf('.') + 1);
                String group = column.path().substring(0, column.path().indexOf('.') + 1);
                boolean documented = documentation.contains(column.path())
                        || (documentation.contains(group) && (documentation.contains(name) || group.contains("By")));
                if (!documented) {
                    undocumented.add(kind.name() + " " + column.path());
                }
            }
        }
        assertEquals(List.of(), nameless);
        assertEquals(List.of(), undocumented);
        assertTrue(Columns.of(InstitutionImport.Row.class).size() > 20);
    }
}
