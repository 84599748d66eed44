package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.console.api.Api;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.Moments;
import org.yiyang.console.words.PageWords;
import org.yiyang.console.words.Regions;
import org.yiyang.http.Language;

/** Draws what the API answers, whatever it is, by the shape that its document gives it. */
final class Drawing {
    static final String AT = "/console/at/";
    private static final int COLUMNS = 7;
    private static final String ID = "Id";
    private static final String NAME = "Name";
    private static final Regions REGIONS = new Regions();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+|[a-z]+");

    private final Catalogue catalogue;
    private final Dictionaries dictionaries;
    private final PageWords words;
    private final String service;
    private final Language language;
    private final Collection<String> roles;

    /** For whoever may follow every reference. */
    /** For a page of a visitor. */
    Drawing(Catalogue catalogue, Dictionaries dictionaries, PageWords words, String service, Visitor visitor) {
        this(
                catalogue,
                dictionaries,
                words,
                service,
                visitor.language(),
                visitor.signedIn().claims().roles());
    }

    /** @param roles of who looks, to whom no reference is shown that leads nowhere; null for one who may follow all */
    Drawing(
            Catalogue catalogue,
            Dictionaries dictionaries,
            PageWords words,
            String service,
            Language language,
            Collection<String> roles) {
        this.roles = roles;
        this.catalogue = catalogue;
        this.dictionaries = dictionaries;
        this.words = words;
        this.service = service;
        this.language = language;
    }

    /** The dictionaries of the codes that occur. */
    Set<Dictionaries.Place> places(Shape shape, JsonNode value) {
        Set<Dictionaries.Place> places = new HashSet<>();
        collect(shape, value, places);
        return places;
    }

    private void collect(Shape shape, JsonNode value, Set<Dictionaries.Place> places) {
        if (shape == null || value.isMissingNode()) {
            return;
        }
        if (shape.is(Shape.Type.CHOICE)) {
            places.add(new Dictionaries.Place(service, shape.dictionary()));
        } else if (shape.is(Shape.Type.LIST)) {
            value.forEach(item -> collect(shape.item(), item, places));
        } else if (isLabel(shape)) {
            return;
        } else if (shape.is(Shape.Type.OBJECT)) {
            shape.fields().forEach(field -> {
                JsonNode inner = value.path(field.name());
                collect(field.shape(), inner, places);
                if (!isEmpty(inner)) {
                    places.addAll(Declared.codes(service, field.name()));
                }
            });
        }
    }

    /** The fields of a record that people read: first those that its list shows, then the others in the order of its document. */
    List<Shown.Line> lines(Shape shape, JsonNode record, String list) {
        List<String> leading = Declared.columns(list);
        List<Shown.Line> lines = new ArrayList<>(lines(shape, record));
        lines.sort(Comparator.comparingInt(line -> {
            int place = leading.indexOf(line.name());
            return place < 0 ? leading.size() : place;
        }));
        return lines;
    }

    /** What an answer says besides its list, as the sentence and the sums of a report; the sentence first. */
    List<Shown.Line> linesBeside(Shape shape, JsonNode answer) {
        List<Shown.Line> lines = new ArrayList<>(lines(shape, answer));
        lines.removeIf(line -> line.name().equals("items"));
        lines.sort(Comparator.comparing(line -> !line.name().equals("sentence")));
        return lines;
    }

    private List<Shown.Line> lines(Shape shape, JsonNode record) {
        List<Shown.Line> lines = new ArrayList<>();
        for (Field field : shape.fields()) {
            JsonNode value = record.path(field.name());
            if (isEmpty(value) || Unshown.is(shape, field) || leadsNowhere(field)) {
                continue;
            }
            lines.add(new Shown.Line(field.name(), Heading.of(field, language), shown(field, value, record)));
        }
        return lines;
    }

    /** @param address of the list, under which each record has its page if the API has one */
    Shown.Sheet sheet(Shape item, JsonNode items, String path, String address) {
        List<Field> columns = columns(item, path, items);
        boolean opens = catalogue.at("GET", address + "/0").isPresent();
        List<Shown.Row> rows = new ArrayList<>();
        for (JsonNode one : items) {
            List<Shown.Line> cells = columns.stream()
                    .map(column -> new Shown.Line(column.name(), Heading.of(column, language), cell(column, one)))
                    .toList();
            rows.add(new Shown.Row(one.path("id").asText(), href(one, address, opens), cells));
        }
        return new Shown.Sheet(
                columns.stream().map(column -> Heading.of(column, language)).toList(), rows, Shown.RowMoves.NONE);
    }

    private Shown cell(Field column, JsonNode one) {
        JsonNode value = one.path(column.name());
        return isEmpty(value) ? Shown.text("") : shown(column, value, one);
    }

    /** What is to be done names the move; its record is what opens. */
    private String href(JsonNode one, String address, boolean opens) {
        String path = one.path("path").asText("");
        if (path.startsWith(Api.BASE)) {
            String record = catalogue.readable(path.substring(Api.BASE.length()));
            return record.isEmpty() ? "" : AT + record;
        }
        return opens && one.has("id") ? AT + address + "/" + one.path("id").asText() : "";
    }

    /** Where nothing is declared, the first that any of the records has. */
    private List<Field> columns(Shape item, String path, JsonNode items) {
        List<String> declared = Declared.columns(path);
        if (!declared.isEmpty()) {
            return declared.stream().map(item::field).flatMap(Optional::stream).toList();
        }
        return item.fields().stream()
                .filter(field -> !Unshown.is(item, field) && !leadsNowhere(field))
                .filter(field -> isPlain(field.shape()) && occurs(field, items))
                // Documents list them by the alphabet; what something is stands before how many there are of it.
                .sorted(Comparator.comparing(field -> field.shape().is(Shape.Type.NUMBER)))
                .limit(COLUMNS)
                .toList();
    }

    private static boolean occurs(Field field, JsonNode items) {
        for (JsonNode item : items) {
            if (!isEmpty(item.path(field.name()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(Shape shape) {
        return isLabel(shape) || !(shape.is(Shape.Type.OBJECT) || shape.is(Shape.Type.LIST));
    }

    /** An id shown to somebody who may not read its record: it says only that there is one. */
    private boolean leadsNowhere(Field field) {
        return field.shape().is(Shape.Type.ID) && reference(field.name()).isEmpty();
    }

    /** Where the record is that an id names, if who looks may read it. */
    private Optional<Declared.Reference> reference(String field) {
        return Declared.reference(field)
                .filter(found -> found.inner().isEmpty())
                .filter(found -> roles == null
                        || catalogue
                                .named("GET", found.path() + "/{id}")
                                .filter(read -> read.isFor(roles))
                                .isPresent());
    }

    private Shown shown(Field field, JsonNode value, JsonNode record) {
        Shape shape = field.shape();
        if (isLabel(shape)) {
            return Shown.text(value.path(language == Language.ZH ? "zh" : "en").asText());
        }
        return switch (shape.type()) {
            case CHOICE -> Shown.text(coded(shape, value.asText()));
            case BOOLEAN -> Shown.text(words.of(value.asBoolean() ? "yes" : "no", language));
            case INSTANT ->
                Shown.moment(
                        Moments.shown(value.asText()),
                        value.asText(),
                        field.name().equals("dueAt"));
            case ID -> reference(field, value.asText());
            case OBJECT -> Shown.group(lines(shape, value));
            case LIST -> list(field, value);
            case TEXT -> named(field, spoken(field, value.asText()), record);
            case NUMBER, DATE -> named(field, value.asText(), record);
        };
    }

    private Shown reference(Field field, String id) {
        return reference(field.name())
                .map(found -> Shown.link(words.of("open", language), address(found, id)))
                .orElse(Shown.text(id));
    }

    private String address(Declared.Reference found, String id) {
        return AT + Declared.readAt(found.path(), roles) + "/" + id;
    }

    /** The name of a record leads to it. */
    private Shown named(Field field, String text, JsonNode record) {
        String name = field.name();
        if (!name.endsWith(NAME)) {
            return Shown.text(text);
        }
        String id = name.substring(0, name.length() - NAME.length()) + ID;
        return record.has(id)
                ? reference(id)
                        .map(found ->
                                Shown.link(text, address(found, record.path(id).asText())))
                        .orElse(Shown.text(text))
                : Shown.text(text);
    }

    private Shown list(Field field, JsonNode values) {
        Shape item = field.shape().item();
        if (item.is(Shape.Type.OBJECT) && !isLabel(item)) {
            return Shown.sheet(sheet(item, values, "", "-"));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : values) {
            texts.add(
                    isLabel(item)
                            ? one.path(language == Language.ZH ? "zh" : "en").asText()
                            : item.is(Shape.Type.CHOICE) ? coded(item, one.asText()) : spoken(field, one.asText()));
        }
        return Shown.text(String.join(language == Language.ZH ? "；" : "; ", texts));
    }

    /** A code in a text is shown in words where a dictionary has any; any other text is shown as it is. */
    private String spoken(Field field, String text) {
        if (field.name().equals(Heading.REGION) || field.name().equals(Heading.OF_REGION)) {
            return REGIONS.name(text);
        }
        if (!CODE.matcher(text).matches()) {
            return text;
        }
        String own = words.or("deadline." + text, language, words.or("code." + text, language, text));
        return Declared.codes(service, field.name()).stream()
                .map(place -> dictionaries.label(place, text, language))
                .filter(label -> !label.equals(text))
                .findFirst()
                .orElse(own);
    }

    private String coded(Shape shape, String code) {
        return dictionaries.label(new Dictionaries.Place(service, shape.dictionary()), code, language);
    }

    private static boolean isLabel(Shape shape) {
        return shape.is(Shape.Type.OBJECT)
                && shape.field("zh").isPresent()
                && shape.field("en").isPresent();
    }

    /** Whether there is nothing to show; an address of the API is for programs, and a page has links in its place. */
    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || value.asText().startsWith(Api.BASE);
    }
}
