package org.yiyang.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * An official who registers units one after the other, qualifies, suspends and resumes each. Every call leaves its own
 * id behind: as the unit's name, as the certificate's number, as the reason of the move.
 */
final class Registry implements Traffic.Work {
    private static final String PATH = "/api/v1/institutions";
    private static final List<String> VERBS = List.of("suspend", "resume", "suspend", "resume");
    private final String home;
    private final String mark;
    private final String bearer;
    private String unit;
    private int step;

    /** All ids of this official's calls begin with the mark. */
    Registry(String mark, String home) {
        this.mark = mark;
        this.home = home;
        this.bearer = Suite.SERVERS.token(TokenRequest.as("HEALTH_ADMIN").region("4601"));
    }

    /** Several of them, each with a home. */
    static Strike.Scene scene(String mark) {
        return new Strike.Scene() {
            @Override
            public Traffic.Work caller(int number) {
                return new Registry(mark, Suite.city().home("养老院 " + mark + number));
            }

            @Override
            public Map<String, Integer> effects() {
                return Registry.effects(Suite.SERVERS, mark);
            }

            @Override
            public Gathered records() {
                return Gathered.INSTITUTIONS;
            }

            @Override
            public void assertPublishedInFull() {
                Suite.assertTopicsFitTheOutbox();
            }
        };
    }

    @Override
    public Call next() {
        String id = mark + UUID.randomUUID();
        if (unit == null) {
            return new Call(id, PATH, City.unitBody(id, home), bearer);
        }
        if (step == 0) {
            return new Call(id, PATH + "/" + unit + "/qualify", City.certificate("MEDICAL_FILING", id), bearer);
        }
        return new Call(id, PATH + "/" + unit + "/" + VERBS.get(step - 1), Map.of("reason", id), bearer);
    }

    /** A unit of which one call went wrong is left alone, because nobody knows its state. */
    @Override
    public void learn(Call.Attempt attempt) {
        if (attempt.outcome() != Call.Outcome.OK) {
            unit = null;
        } else if (unit == null) {
            unit = attempt.json().get("id").asText();
            step = 0;
        } else if (++step > VERBS.size()) {
            unit = null;
        }
    }

    /** What the database holds of all calls with this mark. */
    static Map<String, Integer> effects(LocalServers servers, String mark) {
        return effects(new Tables(servers.config("institution")), mark);
    }

    /** What one database holds of them. */
    static Map<String, Integer> effects(Tables tables, String mark) {
        String like = mark + "%";
        return Stream.of(
                        tables.tally("select name from institution where name like ?", like),
                        tables.tally("select number from qualification where number like ?", like),
                        tables.tally("select reason from aggregate_move where reason like ?", like))
                .flatMap(tally -> tally.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, HashMap::new));
    }
}
