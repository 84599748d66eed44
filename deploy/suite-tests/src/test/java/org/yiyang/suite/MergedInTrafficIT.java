package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.TokenRequest;

/** Two records of each elder are merged, separated and merged again while both are referred: nothing is lost, and one goes on. */
@Tag("long")
class MergedInTrafficIT {
    private static final int PEOPLE = 8;
    private static final int ROUNDS = 4;
    private static final String REFERRALS = "/api/v1/referrals";
    private static final String ELDERS = "/api/v1/elders";
    private static final List<String> OPEN = List.of("PENDING", "ACCEPTED", "IN_TRANSIT", "ARRIVED");

    private final City referrals =
            new City(Suite.SERVERS, Suite.service("referral").uri());
    private final City insurance =
            new City(Suite.SERVERS, Suite.service("insurance").uri());
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE * 3);
    private final Partners partners = Partners.of("并档");
    private String unit;

    @BeforeEach
    void theHomeHasAUnit() {
        City registry = Suite.city();
        Map<String, Object> body =
                Partners.takeover(City.unitBody("并档医务室", partners.home()), City.certificate("MEDICAL_FILING", "并档"));
        String path = "/api/v1/institutions/takeover";
        unit = registry.expect(201, registry.send("POST", path, registry.official("HEALTH_ADMIN"), body))
                .get("id")
                .asText();
        Partners.openTakeover(insurance, "insurance", "INSURANCE_ADMIN");
        Partners.awaitKnown("insurance", partners.home());
        List.of(partners.home(), partners.hospital(), unit).forEach(one -> Partners.awaitKnown("referral", one));
        Awaitility.await()
                .until(() -> Suite.tables("referral")
                                .count(
                                        "select count(*) from known_agreement where hex(id) = ?",
                                        hex(partners.agreement()))
                        == 1);
    }

    @AfterEach
    void nobodyCallsAnyMore() {
        threads.shutdownNow();
    }

    @Test
    void nothingOfTwoRecordsThatAreMergedInMidTrafficIsLostAndOneOfThemIsActive() throws Exception {
        List<Person> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> new Person()).toList();
        List<Future<?>> calls = new ArrayList<>();
        for (Person one : people) {
            calls.add(threads.submit(() -> one.isReferred(one.kept)));
            calls.add(threads.submit(() -> one.isReferred(one.other)));
            calls.add(threads.submit(one::isMergedSeparatedAndMerged));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        Suite.tables("insurance").awaitAllSent();
        people.forEach(Person::awaitMergerKnown);
        people.forEach(Person::isWhole);
        assertTrue(people.stream().mapToInt(one -> one.said.size()).sum() > PEOPLE * 2);
        Suite.assertTopicsFitTheOutboxOf("insurance");
        Suite.assertTopicsFitTheOutboxOf("referral");
    }

    private static String hex(String id) {
        return id.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    private String doctor() {
        return referrals.token(TokenRequest.as("INTERNAL_DOCTOR").institution(unit));
    }

    private String office() {
        return referrals.token(TokenRequest.as("REFERRAL_OFFICE").institution(partners.hospital()));
    }

    private JsonNode read(String bearer, String path) {
        return referrals.expect(200, referrals.send("GET", path, bearer, null));
    }

    /** One elder who was entered twice, and what the callers were answered. */
    private final class Person {
        private final String kept = entered();
        private final String other = entered();
        private final CountDownLatch begun = new CountDownLatch(1);

        /** Of each referral that was created the last status that was answered. */
        private final Map<String, String> said = new ConcurrentHashMap<>();

        private String entered() {
            JsonNode elder = insurance.expect(
                    201,
                    insurance.send(
                            "POST",
                            ELDERS + "/takeover",
                            insurance.official("INSURANCE_AGENT"),
                            Insured.elderIn(partners.home())));
            String id = elder.get("id").asText();
            RightsCare.awaitKnownElder(id);
            return id;
        }

        private HttpResponse<String> submit(String elder) {
            Map<String, Object> form = Map.of("brief", "胸闷三天", "impression", "冠心病待排", "presentIllness", "三天前起病");
            Map<String, Object> body = Map.of(
                    "elderId",
                    elder,
                    "receiverId",
                    partners.hospital(),
                    "reason",
                    "FURTHER_TESTS",
                    "urgency",
                    "URGENT",
                    "consent",
                    "SIGNED",
                    "form",
                    form);
            return referrals.sendUntilTaken("POST", REFERRALS, doctor(), body);
        }

        /** Again and again, each time until it is cancelled; the last one arrives. Where one is open already the next is refused. */
        private void isReferred(String elder) {
            for (int round = 1; round <= ROUNDS; round++) {
                HttpResponse<String> answer = submit(elder);
                begun.countDown();
                if (answer.statusCode() == 409) {
                    assertEquals(
                            "REFERRAL_ALREADY_OPEN",
                            Http.json(answer.body()).path("code").asText());
                    continue;
                }
                String id = referrals.expect(201, answer).get("id").asText();
                said.put(id, "PENDING");
                move(id, office(), "accept", Map.of("department", "心内科"));
                if (round < ROUNDS) {
                    move(id, referrals.official("DISPATCHER"), "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
                } else {
                    move(id, doctor(), "depart", Map.of());
                    move(id, office(), "arrive", Map.of());
                }
            }
        }

        private void move(String id, String bearer, String verb, Map<String, Object> body) {
            HttpResponse<String> answer =
                    referrals.sendUntilTaken("POST", REFERRALS + "/" + id + "/" + verb, bearer, body);
            said.put(id, referrals.expect(200, answer).get("status").asText());
        }

        private void isMergedSeparatedAndMerged() {
            try {
                begun.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            bureau("merge", Map.of("intoId", kept, "reason", "同一人两次登记"));
            bureau("unmerge", Map.of("reason", "误并"));
            bureau("merge", Map.of("intoId", kept, "reason", "同一人两次登记"));
        }

        private void bureau(String verb, Map<String, Object> body) {
            String path = ELDERS + "/" + other + "/" + verb;
            insurance.expect(200, insurance.sendUntilTaken("POST", path, insurance.official("INSURANCE_ADMIN"), body));
        }

        private void awaitMergerKnown() {
            long last = Suite.tables("insurance").count("select version from elder where hex(id) = ?", hex(other));
            Awaitility.await()
                    .until(() -> Suite.tables("referral")
                                    .count("select sequence from known_elder where hex(id) = ?", hex(other))
                            == last);
        }

        private void isWhole() {
            assertEquals(List.of("ACTIVE", "MERGED"), List.of(status(kept), status(other)));
            Map<String, JsonNode> found = new TreeMap<>();
            read(doctor(), REFERRALS + "?limit=200&elder=" + kept)
                    .get("items")
                    .forEach(one -> found.put(one.get("id").asText(), one));
            Map<String, String> statuses = new TreeMap<>();
            found.forEach((id, one) -> statuses.put(id, one.get("status").asText()));
            assertEquals(new TreeMap<>(said), statuses, "as it was answered, under the name that goes on");
            assertEquals(
                    said.size(),
                    Suite.tables("referral")
                            .count(
                                    "select count(*) from referral where hex(elder_id) in (?, ?)",
                                    hex(kept),
                                    hex(other)),
                    "nothing that nobody was answered");
            String herself = referrals.token(TokenRequest.as("ELDER").person(kept));
            JsonNode mine =
                    read(herself, "/api/v1/referral/my-referrals?limit=200").get("items");
            assertEquals(
                    List.copyOf(statuses.keySet()),
                    StreamSupport.stream(mine.spliterator(), false)
                            .map(one -> one.get("id").asText())
                            .sorted()
                            .toList());
            oneIsOpenOrTheDispatcherIsAsked(statuses);
        }

        private String status(String elder) {
            String path = ELDERS + "/" + elder;
            return insurance
                    .expect(200, insurance.send("GET", path, insurance.official("INSURANCE_AGENT"), null))
                    .get("status")
                    .asText();
        }

        /** Each side may have had one before they were merged; no third one comes beside them under either name. */
        private void oneIsOpenOrTheDispatcherIsAsked(Map<String, String> statuses) {
            List<String> open = statuses.keySet().stream()
                    .filter(id -> OPEN.contains(statuses.get(id)))
                    .toList();
            assertTrue(open.size() == 1 || open.size() == 2, statuses::toString);
            for (String id : open) {
                String flags = read(doctor(), REFERRALS + "/" + id).get("flags").toString();
                assertEquals(open.size() == 2, flags.contains("ANOTHER_OPEN"), () -> open + " " + flags);
            }
            for (String name : List.of(kept, other)) {
                JsonNode refusal = referrals.expect(409, submit(name));
                assertEquals("REFERRAL_ALREADY_OPEN", refusal.get("code").asText());
            }
        }
    }
}
