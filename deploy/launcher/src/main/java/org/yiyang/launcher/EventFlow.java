package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SuiteTopics;

/** Whether events can flow between the services: what blocks them, and what was noticed of a loss. */
record EventFlow(SuiteAddresses addresses) {
    private static final String PAGE = "docs/events-do-not-flow.md";

    /** Topics that are not there; none is named while the broker gives no answer. */
    List<String> missingTopics() {
        try {
            return SuiteTopics.missing(addresses.kafka(), SuiteTopics.ALL);
        } catch (LocalFailure noAnswer) {
            return List.of();
        }
    }

    /** What must be mended, one sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<String> missing = missingTopics();
        if (!missing.isEmpty()) {
            problems.add("topics are missing: " + String.join(", ", missing) + "; deploy/suite up makes them");
        }
        for (String service : LocalServers.SERVICES) {
            count(service, "yiyang_outbox_blocked")
                    .map(blocked -> service + ": " + blocked + " blocked, GET /api/v1/" + service
                            + "/blocked-events shows them, " + PAGE)
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** What has happened and is being mended by the services themselves, one sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (String service : LocalServers.SERVICES) {
            count(service, "yiyang_outbox_topic_recreated_total")
                    .map(times -> service + ": a topic came back empty (" + times
                            + " since its start), the last event of every record is sent again; " + PAGE)
                    .ifPresent(notes::add);
            count(service, "yiyang_outbox_resending")
                    .map(left -> service + ": " + left + " events are still to be sent again, GET /api/v1/" + service
                            + "/event-resends shows how far it is")
                    .ifPresent(notes::add);
        }
        return notes;
    }

    /** As any instance reports it: all instances of a service count the same rows. */
    private Optional<Long> count(String service, String metric) {
        return ProcessLayout.CLUSTER.instances(service).stream()
                .map(name -> new Health(addresses.management(name)).metric(metric))
                .flatMap(Optional::stream)
                .max(Long::compare)
                .filter(count -> count > 0);
    }
}
