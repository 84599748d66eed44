package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.http.Language;

/** Draws what a case of the one window consists of: its checklist with the papers, its notices, what each department says. */
record CasePapers(Dictionaries dictionaries, Language language) {
    private static final String SERVICE = "institution";
    private static final int KIB = 1024;

    /** A line of the checklist with the papers that satisfy it; {@code asked} is what a correction notice says of it. */
    public record Item(String name, boolean required, String source, List<Document> documents, String asked) {
        public boolean isMissing() {
            return required && documents.isEmpty();
        }
    }

    /** A paper that was attached. */
    public record Document(String name, String href, String kib, String at) {}

    /** A notice that was given. */
    public record Notice(String kind, String on, String text, String law, String reason) {}

    /** What a department was asked and has answered. */
    public record Share(String department, String nature, String state, boolean open, String said, String at) {}

    String label(String dictionary, JsonNode code) {
        return dictionaries.label(new Dictionaries.Place(SERVICE, dictionary), code.asText(""), language);
    }

    long missing(JsonNode one) {
        return StreamSupport.stream(one.path("materials").spliterator(), false)
                .filter(CasePapers::isMissing)
                .count();
    }

    static boolean isMissing(JsonNode paper) {
        return paper.path("required").asBoolean() && paper.path("documents").isEmpty();
    }

    List<Item> of(JsonNode one, String id) {
        JsonNode asked = lastAsked(one);
        List<Item> items = new ArrayList<>();
        one.path("materials")
                .forEach(paper -> items.add(new Item(
                        label("material-kind", paper.path("material")),
                        paper.path("required").asBoolean(),
                        paper.path("source").asText(""),
                        documents(paper, id),
                        note(asked, paper.path("material").asText()))));
        return items;
    }

    /** What a paper may be attached as. */
    List<Input.Option> materials(JsonNode one) {
        List<Input.Option> materials = new ArrayList<>();
        one.path("materials")
                .forEach(paper -> materials.add(new Input.Option(
                        paper.path("material").asText(), label("material-kind", paper.path("material")), false)));
        return materials;
    }

    /** What the latest correction notice asks for, while it has not been answered. */
    private static JsonNode lastAsked(JsonNode one) {
        JsonNode asked = one.path("nothing");
        if (one.path("status").asText().equals("CORRECTION_REQUIRED")) {
            for (JsonNode notice : one.path("notices")) {
                asked = notice.path("kind").asText().equals("CORRECTION") ? notice.path("items") : asked;
            }
        }
        return asked;
    }

    private static String note(JsonNode asked, String material) {
        return StreamSupport.stream(asked.spliterator(), false)
                .filter(item -> item.path("material").asText().equals(material))
                .map(item -> item.path("note").asText())
                .findFirst()
                .orElse("");
    }

    private static List<Document> documents(JsonNode paper, String id) {
        List<Document> documents = new ArrayList<>();
        paper.path("documents")
                .forEach(one -> documents.add(new Document(
                        one.path("name").asText(one.path("mediaType").asText()),
                        Drawing.AT + "one-window-cases/" + id + "/documents/"
                                + one.path("id").asText(),
                        String.valueOf((one.path("sizeBytes").asLong() + KIB - 1) / KIB),
                        Moments.shown(one.path("uploadedAt").asText("")))));
        return documents;
    }

    List<Notice> notices(JsonNode one) {
        List<Notice> notices = new ArrayList<>();
        one.path("notices")
                .forEach(notice -> notices.add(new Notice(
                        label("notice-kind", notice.path("kind")),
                        notice.path("on").asText(""),
                        notice.path(language == Language.ZH ? "zh" : "en").asText(""),
                        notice.path("law").asText(""),
                        notice.path("reason").asText(""))));
        return notices;
    }

    List<Share> shares(JsonNode one) {
        List<Share> shares = new ArrayList<>();
        one.path("tasks")
                .forEach(task -> shares.add(new Share(
                        label("reviewing-department", task.path("department")),
                        label("task-nature", task.path("nature")),
                        label("task-state", task.path("state")),
                        task.path("state").asText().equals("PENDING"),
                        (task.path("reason").asText("") + " "
                                        + task.path("document").asText(""))
                                .strip(),
                        task.has("decidedAt")
                                ? Moments.shown(task.path("decidedAt").asText())
                                : "")));
        return shares;
    }

    /** Why the clock is suspended, empty while it runs. */
    String pause(JsonNode one) {
        return StreamSupport.stream(one.path("pauses").spliterator(), false)
                .filter(stop -> !stop.hasNonNull("until"))
                .map(stop -> label("pause-ground", stop.path("ground")) + " "
                        + stop.path("from").asText("") + " "
                        + stop.path("reason").asText(""))
                .map(String::strip)
                .findFirst()
                .orElse("");
    }
}
