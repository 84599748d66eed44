package org.yiyang.suite;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.TokenRequest;

/**
 * A home that sends one emergency after the other to a hospital, which receives and treats each. Every call is made by an
 * account of the call's own id, and leaves it behind as the one who moved the referral.
 */
final class Emergencies implements Traffic.Work {
    private static final String PATH = "/api/v1/referrals/";
    private static final List<String> VERBS = List.of("arrive", "begin-treatment");
    private final String mark;
    private final Partners partners;
    private String referral;
    private int step;

    private Emergencies(String mark, Partners partners) {
        this.mark = mark;
        this.partners = partners;
    }

    /** Several of them between two partners whom the referral service knows. */
    static Strike.Scene scene(String mark, Partners partners) {
        Partners.awaitKnown("referral", partners.home());
        Partners.awaitKnown("referral", partners.hospital());
        return new Strike.Scene() {
            @Override
            public Traffic.Work caller(int number) {
                return new Emergencies(mark, partners);
            }

            @Override
            public Map<String, Integer> effects() {
                return Suite.tables("referral")
                        .tally("select actor from aggregate_move where actor like ?", mark + "%");
            }

            @Override
            public Gathered records() {
                return Gathered.REFERRALS;
            }

            @Override
            public void assertPublishedInFull() {
                Suite.assertTopicsFitTheOutboxOf("referral");
            }
        };
    }

    @Override
    public Call next() {
        String id = mark + UUID.randomUUID();
        if (referral == null) {
            return declaration(id, partners);
        }
        String path = PATH + referral + "/" + VERBS.get(step);
        return new Call(id, path, Map.of(), account(id, "HOSPITAL_DOCTOR", partners.hospital()));
    }

    /** One emergency of a person whom nobody knows yet, declared by an account of the call's own id. */
    static Call declaration(String id, Partners partners) {
        Map<String, Object> body = Map.of("receiverId", partners.hospital(), "form", Map.of("brief", "突发胸痛"));
        return new Call(id, PATH + "emergency", body, account(id, "CARE_MANAGER", partners.home()));
    }

    static String account(String id, String role, String institution) {
        return Suite.city().token(TokenRequest.as(role).institution(institution).subject(id));
    }

    /** A referral of which one call went wrong is left alone, because nobody knows its state. */
    @Override
    public void learn(Call.Attempt attempt) {
        if (attempt.outcome() != Call.Outcome.OK) {
            referral = null;
        } else if (referral == null) {
            referral = attempt.json().get("id").asText();
            step = 0;
        } else if (++step == VERBS.size()) {
            referral = null;
        }
    }
}
