package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Asker;
import org.yiyang.console.api.Sending;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;

/**
 * The records that an id of a form may name, so that nobody has to know one: one list for each kind, all read at once. A list that may be
 * long is narrowed by the API itself, by what was typed beside the field.
 */
@ApplicationScoped
class References {
    /** Before the name of a field: what its records are narrowed by. */
    static final String FIND = "find:";

    /** From this number on it is easier to type than to look. */
    private static final int MANY = 20;
    /** Lists and single records together, of the six calls of a page: a move that is refused needs the others. */
    private static final int CALLS = 3;

    /** Of several lists, those that the first page of a form reads besides what else it needs, one call being left for sending it. */
    private static final int LISTS = 5;

    private final Api api;
    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;

    References(Api api, Catalogue catalogue, Dictionaries dictionaries, PageWords words) {
        this.api = api;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
    }

    /**
     * What may be chosen.
     *
     * @param find null where nothing has to be looked for
     * @param several null where there is one list
     */
    record Choice(List<Input.Option> options, Input.Find find, Input.Several several) {}

    /** Of one field: where its records are, or some of them, and what it is narrowed by now. */
    private record Wanted(String field, Declared.Reference reference, String text) {
        boolean isPosted() {
            return !text.isEmpty() && reference.search().contains(":");
        }

        String list(Catalogue catalogue, String id) {
            return Api.BASE + reference.address(catalogue, id, isPosted() ? "" : text);
        }
    }

    /** @param id of the record at hand, which may have proposals of its own; empty where there is none */
    Map<String, Choice> choices(Visitor visitor, Operation operation, String id, MultivaluedMap<String, String> typed) {
        List<Wanted> wanted = wanted(visitor, operation, id, typed);
        Map<Wanted, ApiAnswer> answers = read(visitor, wanted, id);
        Map<String, Choice> choices = new HashMap<>();
        Map<Wanted, List<Input.Option>> found = new LinkedHashMap<>();
        ReferenceWords labels = new ReferenceWords(catalogue, dictionaries, words, visitor.language());
        SeveralLists several = new SeveralLists(operation, dictionaries, visitor.language());
        wanted.forEach(one ->
                found.put(one, several.grouped(one.reference(), options(labels, one.reference(), answers.get(one)))));
        keepChosen(
                visitor.asker(),
                labels,
                found,
                typed,
                CALLS - (int) answers.values().stream().distinct().count());
        Map<String, List<Wanted>> shown = wanted.stream()
                .filter(one -> answers.get(one).isOk() || !one.text().isEmpty())
                .collect(Collectors.groupingBy(Wanted::field, LinkedHashMap::new, Collectors.toList()));
        shown.forEach((field, lists) -> choices.put(
                field,
                new Choice(
                        lists.stream().flatMap(one -> found.get(one).stream()).toList(),
                        find(visitor, lists.get(0), answers.get(lists.get(0)), found.get(lists.get(0))),
                        several.beside(
                                listed(visitor, operation, field, answers), text(typed, FormReader.OTHER + field)))));
        return choices;
    }

    /** The lists of a field that may be read, now or once it was chosen what is meant, but those that could not be. */
    private List<Declared.Reference> listed(
            Visitor visitor, Operation operation, String field, Map<Wanted, ApiAnswer> answers) {
        Set<Declared.Reference> unread = answers.entrySet().stream()
                .filter(one -> !one.getValue().isOk())
                .map(one -> one.getKey().reference())
                .collect(Collectors.toSet());
        return FormDrawing.references(operation, visitor.signedIn().claims().roles()).get(field).stream()
                .filter(one -> isOpenTo(visitor, one) || isSearchOpenTo(visitor, one))
                .filter(one -> one.of().isAnything() || !unread.contains(one))
                .toList();
    }

    /** Of a field with several lists those of what was chosen, or as many as a page may read while nothing was. */
    private List<Wanted> wanted(Visitor visitor, Operation operation, String id, MultivaluedMap<String, String> typed) {
        List<Wanted> all = new ArrayList<>();
        FormDrawing.references(operation, visitor.signedIn().claims().roles())
                .forEach((field, lists) -> lists.stream()
                        .filter(one -> isOpenTo(visitor, one) || isSearchOpenTo(visitor, one))
                        .filter(one -> one.of().fits(text(typed, one.of().field())))
                        .map(one -> new Wanted(field, one, text(typed, FIND + field)))
                        .forEach(all::add));
        Set<String> asked = new LinkedHashSet<>();
        all.stream()
                .filter(one -> one.reference().of().isAnything())
                .forEach(one -> asked.add(one.list(catalogue, id)));
        return all.stream()
                .filter(one -> one.reference().of().isAnything()
                        || asked.contains(one.list(catalogue, id))
                        || (asked.size() < LISTS && asked.add(one.list(catalogue, id))))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null ? "" : text.strip();
    }

    /** The same list is read once. */
    private Map<Wanted, ApiAnswer> read(Visitor visitor, List<Wanted> wanted, String id) {
        Asker asker = visitor.asker();
        List<String> paths = wanted.stream()
                .filter(one -> !one.isPosted() && isOpenTo(visitor, one.reference()))
                .map(one -> one.list(catalogue, id))
                .distinct()
                .toList();
        List<ApiAnswer> lists = api.getAll(asker, paths);
        Map<Wanted, ApiAnswer> answers = new HashMap<>();
        Map<String, ApiAnswer> sent = new HashMap<>();
        for (Wanted one : wanted) {
            int listed = paths.indexOf(one.list(catalogue, id));
            if (one.isPosted()) {
                answers.put(
                        one,
                        sent.computeIfAbsent(one.reference().search() + " " + one.text(), ignored -> post(asker, one)));
            } else {
                answers.put(one, listed < 0 ? ChangesMeanwhile.NOTHING : lists.get(listed));
            }
        }
        return answers;
    }

    /** A search by something that must not be part of an address, sent in a body. */
    private ApiAnswer post(Asker asker, Wanted one) {
        String[] call = one.reference().search().split(":");
        JsonNode body = JsonNodeFactory.instance.objectNode().put(call[1], one.text());
        return api.send(asker, new Sending("POST", Api.BASE + call[0], body, "", ""));
    }

    /** What was chosen before the list was narrowed to others stays visible, if need be by reading it alone. */
    private void keepChosen(
            Asker asker,
            ReferenceWords labels,
            Map<Wanted, List<Input.Option>> found,
            MultivaluedMap<String, String> typed,
            int calls) {
        Map<String, Declared.Reference> missing = new HashMap<>();
        found.forEach((one, options) -> chosen(typed, one.field()).stream()
                .filter(id ->
                        options.stream().noneMatch(option -> option.value().equals(id)))
                .filter(id -> opens(one.reference().single(), id))
                // Of several lists it cannot be known which has it until it is said what it is.
                .filter(id -> one.reference().of().isAnything()
                        || !text(typed, one.reference().of().field()).isEmpty())
                .forEach(id -> missing.put(id, one.reference().single())));
        List<String> ids = missing.keySet().stream().limit(Math.max(0, calls)).toList();
        List<ApiAnswer> answers = api.getAll(
                asker,
                ids.stream()
                        .map(id -> Api.BASE + missing.get(id).path() + "/" + id)
                        .toList());
        found.forEach((one, options) -> chosen(typed, one.field()).stream()
                .filter(ids::contains)
                .map(id -> answers.get(ids.indexOf(id)))
                .filter(ApiAnswer::isOk)
                .forEach(answer ->
                        options.add(0, labels.option(one.reference().single(), answer.body(), answer.body()))));
    }

    private boolean opens(Declared.Reference reference, String id) {
        return reference.id().equals("id")
                && reference.inner().isEmpty()
                && catalogue.at("GET", reference.path() + "/" + id).isPresent();
    }

    /** Whatever stands in fields of this name, in whichever row. */
    private static Set<String> chosen(MultivaluedMap<String, String> typed, String field) {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().equals(field) || one.getKey().endsWith("/" + field))
                .flatMap(one -> one.getValue().stream())
                .filter(id -> !id.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Input.Find find(Visitor visitor, Wanted one, ApiAnswer answer, List<Input.Option> options) {
        boolean more = !answer.next().isEmpty() || answer.body().path("more").asBoolean();
        boolean blind = !isOpenTo(visitor, one.reference());
        if (!isSearchOpenTo(visitor, one.reference())
                || (!blind && !more && one.text().isEmpty() && options.size() <= MANY)) {
            return null;
        }
        return new Input.Find(
                one.field(),
                one.text(),
                more,
                answer.isOk() ? "" : said(answer),
                by(one.reference(), visitor),
                !one.reference().search().contains(":"));
    }

    /** Whether the list itself may be read; where it may not, a single record may still be looked for. */
    private boolean isOpenTo(Visitor visitor, Declared.Reference reference) {
        return catalogue
                .named("GET", reference.path())
                .filter(call -> call.isFor(visitor.signedIn().claims().roles()))
                .isPresent();
    }

    private boolean isSearchOpenTo(Visitor visitor, Declared.Reference reference) {
        return !reference.search().isEmpty()
                && (!reference.search().contains(":")
                        || catalogue
                                .named("POST", reference.search().split(":")[0])
                                .filter(call ->
                                        call.isFor(visitor.signedIn().claims().roles()))
                                .isPresent());
    }

    /** What is typed there, as the API calls it. */
    private String by(Declared.Reference reference, Visitor visitor) {
        String[] call = reference.search().split(":");
        Optional<org.yiyang.console.catalogue.Field> field = call.length > 1
                ? catalogue.named("POST", call[0]).flatMap(one -> one.body().field(call[1]))
                : catalogue
                        .named("GET", reference.path())
                        .flatMap(one -> one.answer()
                                .listed()
                                .flatMap(item -> item.field(reference.search()))
                                .or(() -> one.query().stream()
                                        .filter(parameter -> parameter.name().equals(reference.search()))
                                        .findFirst()));
        return field.map(one -> one.term().in(visitor.language())).orElse("");
    }

    private static String said(ApiAnswer answer) {
        return Stream.concat(
                        answer.problem().faults().stream().map(fault -> fault.detail()),
                        Stream.of(answer.problem().detail()))
                .findFirst()
                .orElse("");
    }

    private static List<Input.Option> options(ReferenceWords labels, Declared.Reference reference, ApiAnswer answer) {
        List<Input.Option> options = new ArrayList<>();
        JsonNode items = answer.body().path("items");
        // A record at hand holds them itself.
        for (JsonNode holder : items.isMissingNode() ? List.of(answer.body()) : items) {
            for (JsonNode item : reference.items(holder).toList()) {
                Input.Option option = labels.option(reference, item, holder);
                // Several agreements may be with one partner.
                if (!option.value().isEmpty() && !options.contains(option)) {
                    options.add(option);
                }
            }
        }
        return options;
    }
}
