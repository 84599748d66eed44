package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.KnownRoles;

/** Who may do what stands in the document; this asks each operation as every role. */
@Tag("long")
class RightsIT {
    private static final Set<Integer> FORBIDDEN = Set.of(403, 404);

    /** Its records are made once for all tests. */
    private static final class Made {
        static final RightsMatrix MATRIX = new RightsMatrix(Suite.document());
    }

    private final Document document = Suite.document();
    private final Bearers bearers = new Bearers(Suite.city());

    @Test
    void aRoleThatTheDocumentDoesNotNameIsTurnedAwayBeforeItsBodyIsRead() throws Exception {
        List<Probe> probes = new ArrayList<>();
        for (Document.Operation operation : document.operations()) {
            for (String role : KnownRoles.ALL) {
                if (!operation.admits(role)) {
                    String path = operation.pathWith("0198a7c0-0000-7000-8000-0000000000fe");
                    probes.add(probe(operation, role, path, bearers.of(role), FORBIDDEN));
                }
            }
        }
        assertTrue(probes.size() > 300, "only " + probes.size() + " pairs of role and operation");
        assertEquals(List.of(), Probe.findingsOf(probes));
    }

    /** With {@code -Dyiyang.record=true} the table is written instead. */
    @Test
    void whoStandsHowToARecordIsAnsweredAsTheMatrixSays() throws Exception {
        List<RightsMatrix.Row> rows = Made.MATRIX.rows();
        List<String> table = RightsMatrix.table(rows);
        Path recorded = Path.of("..", "..", "schemas", "rights.csv");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.write(recorded, table);
        }
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.isOpen() && !RightsExpected.isForEverybody(row.operation()))
                        .map(RightsMatrix.Row::toString)
                        .toList(),
                "admitted though they have nothing to do with the record");
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.isClosed() && RightsExpected.mustLetIn(row.operation(), row.role()))
                        .map(RightsMatrix.Row::toString)
                        .toList(),
                "named at the operation and admitted nowhere");
        assertEquals(
                String.join("\n", Files.readAllLines(recorded)),
                String.join("\n", table),
                "record it, see CONTRIBUTING.md");
    }

    @Test
    void everyOperationIsAskedByTheMatrixOrLeftOutForAReason() {
        RightsMatrix matrix = Made.MATRIX;
        assertEquals(
                List.of(),
                document.operations().stream()
                        .filter(RightsMatrix::isBounded)
                        .filter(one -> matrix.covers(one) == RightsExpected.isLeftOut(one))
                        .map(one -> (matrix.covers(one) ? "asked and left out: " : "neither: ") + one.method() + " "
                                + one.path())
                        .toList());
    }

    private Probe probe(Document.Operation operation, String role, String path, String token, Set<Integer> statuses) {
        HttpRequest.Builder request = Http.request(Suite.gateway().uri().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (operation.body() == null) {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            String body = document.sample(operation.body()).toString();
            request.header("Content-Type", "application/json")
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        return new Probe(operation.id() + " as " + role + " " + path, request.build(), statuses);
    }
}
