package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a caller gets wrong, at every operation of the merged document: a problem that says so, and never 5xx. */
@Tag("long")
class FuzzIT {
    @Test
    void everyOperationRefusesEveryMalformedCallWithAProblem() throws Exception {
        Document document = Suite.document();
        Bearers bearers = new Bearers(Suite.city());
        List<Probe> probes = new ArrayList<>();
        for (Document.Operation operation : document.operations()) {
            probes.addAll(new Malformations(document, Suite.gateway().uri(), bearers, operation).all());
        }
        List<String> findings = Probe.findingsOf(probes);
        System.out.printf(
                "%d malformed calls at %d operations, %d answered wrongly%n",
                probes.size(), document.operations().size(), findings.size());
        assertTrue(document.operations().size() > 30, "the document is too short to be true");
        assertEquals(List.of(), findings);
    }
}
