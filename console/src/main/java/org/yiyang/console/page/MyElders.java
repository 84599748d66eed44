package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.yiyang.http.Language;

/** The elders that a visitor sees to, each with whom to call: the home, the hospitals of referrals under way, the family doctors. */
final class MyElders {
    private MyElders() {}

    /**
     * An elder, with the page that says who has read of it.
     *
     * @param waiting the referrals that wait for a consent, which stand on the page in full
     */
    public record MyElder(
            String id,
            String name,
            List<Waiting> waiting,
            List<Contact> homes,
            List<Contact> hospitals,
            List<Contact> doctors) {}

    /** A consent that is awaited, by the id of its referral and with what it is about. */
    public record Waiting(String id, String sentence) {}

    /** Whom to call; {@code more} is what else one wants to know, as when the next service is. */
    public record Contact(String name, String phone, String more) {}

    /**
     * In the order of the elders; a record that was merged into another of the list stands with that one.
     *
     * @param referrals with the elder of each, those of no elder in the list left out
     */
    static List<MyElder> of(JsonNode elders, JsonNode referrals, JsonNode doctors, Language language) {
        List<MyElder> mine = new ArrayList<>();
        for (JsonNode elder : elders.path("items")) {
            String id = elder.path("id").asText();
            if (!named(elders, elder.path("mergedIntoId").asText()).isEmpty()) {
                continue;
            }
            Set<String> names = named(elders, id);
            mine.add(new MyElder(
                    id,
                    elder.path("name").asText(""),
                    waiting(of(referrals, names), language),
                    homes(elder),
                    hospitals(of(referrals, names)),
                    doctors(of(doctors, names))));
        }
        return mine;
    }

    /** The ids of an elder of the list and of the records that were merged into that one; none of one who is not in the list. */
    private static Set<String> named(JsonNode elders, String id) {
        Set<String> names = new HashSet<>();
        for (JsonNode elder : elders.path("items")) {
            if (id.equals(elder.path("id").asText())
                    || id.equals(elder.path("mergedIntoId").asText())) {
                names.add(elder.path("id").asText());
            }
        }
        return names.contains(id) ? names : Set.of();
    }

    private static List<Waiting> waiting(List<JsonNode> referrals, Language language) {
        return referrals.stream()
                .filter(one -> StreamSupport.stream(one.path("allowedActions").spliterator(), false)
                        .anyMatch(verb -> verb.asText().equals("consent")))
                .map(one -> new Waiting(
                        one.path("id").asText(),
                        one.path("sentence")
                                .path(language == Language.ZH ? "zh" : "en")
                                .asText("")))
                .toList();
    }

    private static List<Contact> homes(JsonNode elder) {
        String name = elder.path("residenceInstitutionName").asText("");
        return name.isEmpty()
                ? List.of()
                : List.of(new Contact(
                        name, elder.path("residenceInstitutionPhone").asText(""), ""));
    }

    private static List<Contact> hospitals(List<JsonNode> referrals) {
        Map<String, Contact> hospitals = new LinkedHashMap<>();
        referrals.forEach(one -> {
            JsonNode receiver = one.path("receiver");
            if (receiver.hasNonNull("name")) {
                hospitals.put(
                        receiver.path("name").asText(),
                        new Contact(
                                receiver.path("name").asText(),
                                receiver.path("phone").asText(""),
                                receiver.path("addressLine").asText("")));
            }
        });
        return List.copyOf(hospitals.values());
    }

    private static List<Contact> doctors(List<JsonNode> contracts) {
        return contracts.stream()
                .filter(one -> one.path("status").asText("ACTIVE").equals("ACTIVE"))
                .map(one -> new Contact(
                        (one.path("institutionName").asText("") + " "
                                        + one.path("teamName").asText(""))
                                .strip(),
                        one.path("teamPhone").asText(""),
                        one.path("nextServiceOn").asText("")))
                .toList();
    }

    private static List<JsonNode> of(JsonNode list, Set<String> names) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(one -> names.contains(one.path("elderId").asText()))
                .toList();
    }
}
