package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** An agreement as it reads: who with whom, for how long, what is done, how often and for which money, who comes and how it ends. */
final class AgreementText {
    private static final String FROM_TO = " – ";
    private final JsonNode one;
    private final Map<String, String> names = new HashMap<>();
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final Language language;

    /** @param directory the services by code, as the region calls them */
    AgreementText(JsonNode one, JsonNode directory, Dictionaries dictionaries, PageWords words, Language language) {
        this.one = one;
        this.dictionaries = dictionaries;
        this.words = words;
        this.language = language;
        String tongue = language == Language.ZH ? "zh" : "en";
        directory.forEach(
                item -> names.put(item.path("code").asText(), item.path(tongue).asText("")));
    }

    /** A service that is agreed. */
    public record Item(String name, String times, String fee) {}

    /** A paper that belongs to it, by its content. */
    public record Paper(String kind, String sha256) {}

    List<Shown.Line> articles() {
        List<Shown.Line> articles = new ArrayList<>();
        put(articles, "agreement.medical", text("medicalName", "medicalPhone"));
        put(articles, "agreement.care", text("careName", "carePhone"));
        put(articles, "agreement.mode", label("cooperation-mode", one.path("mode")));
        put(articles, "agreement.term", text("startDate") + FROM_TO + text("endDate"));
        put(articles, "agreement.channel", channel(one.path("greenChannel")));
        put(articles, "agreement.postings", postings());
        put(articles, "agreement.site", one.path("practiceSite").path("address").asText(""));
        put(articles, "agreement.consent", text("governmentConsent"));
        put(articles, "agreement.renewal", renewal(one.path("automaticRenewal")));
        return articles;
    }

    private void put(List<Shown.Line> articles, String word, String said) {
        if (!said.isBlank()) {
            articles.add(new Shown.Line(word, words.of(word, language), Shown.text(said)));
        }
    }

    private String text(String... fields) {
        return List.of(fields).stream()
                .map(field -> one.path(field).asText(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String channel(JsonNode channel) {
        if (channel.isMissingNode() || channel.isNull()) {
            return "";
        }
        List<String> said = new ArrayList<>();
        for (String clause : List.of("appointment", "referral", "emergency", "hours24")) {
            if (channel.path(clause).asBoolean()) {
                said.add(words.of("channel." + clause, language));
            }
        }
        if (channel.hasNonNull("responseMinutes")) {
            said.add(words.of("channel.answer", language) + " "
                    + channel.path("responseMinutes").asText());
        }
        said.add(channel.path("contactPhone").asText(""));
        return joined(said);
    }

    private String postings() {
        return joined(StreamSupport.stream(one.path("postings").spliterator(), false)
                .map(posted -> label("posted-role", posted.path("role")) + " "
                        + posted.path("schedule").asText("") + " "
                        + posted.path("from").asText("") + FROM_TO
                        + posted.path("to").asText(""))
                .toList());
    }

    private String renewal(JsonNode renewal) {
        return renewal.isMissingNode() || renewal.isNull()
                ? ""
                : words.of("renewal.years", language) + " "
                        + renewal.path("years").asText() + " · "
                        + words.of("renewal.notice", language) + " "
                        + renewal.path("noticeDays").asText();
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        one.path("serviceItems")
                .forEach(code -> items.add(new Item(
                        names.getOrDefault(code.asText(), code.asText()), times(code.asText()), fee(code.asText()))));
        return items;
    }

    private String times(String code) {
        JsonNode promise = of("frequencies", code);
        return promise.isMissingNode()
                ? ""
                : label("promise-period", promise.path("per")) + " "
                        + promise.path("times").asText();
    }

    private String fee(String code) {
        return label("fee-mode", of("fees", code).path("feeMode"));
    }

    private JsonNode of(String list, String code) {
        return StreamSupport.stream(one.path(list).spliterator(), false)
                .filter(entry -> entry.path("item").asText().equals(code))
                .findFirst()
                .orElse(one.path("nothing"));
    }

    List<Paper> papers() {
        List<Paper> papers = new ArrayList<>();
        one.path("attachments")
                .forEach(paper -> papers.add(new Paper(
                        label("attachment-kind", paper.path("kind")),
                        paper.path("sha256").asText(""))));
        return papers;
    }

    /** Those that stand. */
    List<Shown.Line> signatures(JsonNode signatures) {
        return StreamSupport.stream(signatures.spliterator(), false)
                .filter(signed -> !signed.hasNonNull("voidedAt"))
                .map(signed -> new Shown.Line(
                        "",
                        label("side", signed.path("side")),
                        Shown.text(Moments.shown(signed.path("signedAt").asText("")))))
                .toList();
    }

    /** What an amendment changes, both versions side by side. */
    List<Comparison> changes(JsonNode amendment) {
        String tongue = language == Language.ZH ? "zh" : "en";
        return StreamSupport.stream(amendment.path("changed").spliterator(), false)
                .map(change -> new Comparison(
                        change.path("path").asText(),
                        change.path("label").path(tongue).asText(""),
                        change.path("oldValue").asText(""),
                        change.path("newValue").asText(""),
                        true))
                .toList();
    }

    private String label(String dictionary, JsonNode code) {
        return dictionaries.label(new Dictionaries.Place("contract", dictionary), code.asText(""), language);
    }

    private String joined(List<String> said) {
        return said.stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }
}
