package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Dictionaries;

/**
 * The few things about pages that the API's documents do not say:
 * with which lists a role begins, columns, what an id refers to.
 */
final class Declared {
    private static final Properties LISTS = read("/lists.properties");
    private static final Properties REFERENCES = read("/references.properties");
    private static final Properties MENUS = read("/menus.properties");
    private static final Properties PAGES = read("/pages.properties");
    private static final Properties CODES = read("/codes.properties");
    private static final Properties CARRIED = read("/carried.properties");
    private static final Properties ORDERS = read("/orders.properties");
    private static final Properties CHOICES = read("/choices.properties");
    private static final Properties INSTEAD = read("/instead.properties");

    /** The histories of all records have the same columns. */
    private static final String HISTORY = "/history";

    /** How many records a list may offer: as many as the API has on a page. */
    private static final int SHOWN = 200;

    private static final String INSTITUTIONS = "institutions";
    private static final String INSTITUTION = "institutionId";
    private static final String DIRECTORY = "institution/directory id name,phone";

    /** Before a list that is one of several: {@code subject=HOME_BED>}. */
    private static final Pattern OF = Pattern.compile("^(\\w+)=([A-Z_,]+)>");

    private Declared() {}

    /**
     * Where the records are to which an id refers.
     *
     * @param list the address of their list, {@code {id}} standing for the record at hand, with what it is always asked
     * @param inner the field that holds them, of the record at hand or of each of the list, after dots within others; empty where the list's items are meant
     * @param id the field of an item that is meant
     * @param label the fields by which a person knows it; after {@code ^} one of the record that holds it
     * @param search by what the list is narrowed: a parameter of it, or {@code call:field} of a call that takes it in
     *     its body, since it must not stand in an address; empty where it cannot be
     * @param of for what its records may be named: where a field has several lists, each is of some codes of another field
     */
    record Reference(String list, String inner, String id, List<String> label, String search, Of of) {
        /**
         * By which one of them alone is read: those that are named by
         * the id of their institution, in the directory of all.
         */
        Reference single() {
            return id.equals(INSTITUTION) ? reading(DIRECTORY) : this;
        }

        /**
         * Where its list is read: what a call does not know it refuses, so how many are wanted and what was typed are said only where
         * they can be.
         *
         * @param record at hand, empty for none
         * @param text by which the list is narrowed, empty for all of it
         */
        String address(Catalogue catalogue, String record, String text) {
            Optional<Operation> call = catalogue.named("GET", path());
            List<String> asked = new ArrayList<>();
            if (call.filter(one -> one.takes("limit")).isPresent()) {
                asked.add("limit=" + SHOWN);
            }
            if (list.contains("?")) {
                asked.add(list.substring(list.indexOf('?') + 1));
            }
            if (!text.isEmpty() && call.filter(one -> one.takes(search)).isPresent()) {
                asked.add(search + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
            return path().replace("{id}", record) + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
        }

        /** What a record of the list has that may be named: itself, or what stands in its field, however deep. */
        Stream<JsonNode> items(JsonNode holder) {
            return inner.isEmpty()
                    ? Stream.of(holder)
                    : StreamSupport.stream(
                            holder.at("/" + inner.replace('.', '/')).spliterator(), false);
        }

        /** The shape of such an item. */
        Optional<Shape> item(Shape holder) {
            Optional<Shape> found = Optional.of(holder);
            for (String name : inner.isEmpty() ? new String[0] : inner.split("\\.")) {
                found = found.flatMap(shape -> shape.field(name)).map(Field::shape);
            }
            return inner.isEmpty() ? found : found.map(Shape::item);
        }

        /** The path of the list in the documents. */
        String path() {
            return list.split("\\?")[0];
        }
    }

    /** Codes of another field of the same form. */
    record Of(String field, List<String> codes) {
        static final Of ANYTHING = new Of("", List.of());

        boolean isAnything() {
            return field.isEmpty();
        }

        /** @param given what stands in that field, empty for nothing yet */
        boolean fits(String given) {
            return isAnything() || given.isEmpty() || codes.contains(given);
        }
    }

    /** The page that was made for a record of this path, {@code {id}} standing for it; empty where its document draws it. */
    static String page(String path) {
        return PAGES.getProperty(path, "");
    }

    static List<String> columns(String path) {
        return words(LISTS.getProperty(path.endsWith(HISTORY) ? HISTORY : path, ""));
    }

    /** The dictionaries that may know the code that stands in a text; none where it is a text. */
    static List<Dictionaries.Place> codes(String service, String field) {
        String[] parts = CODES.getProperty(service + "." + field, "").split(" ");
        return Arrays.stream(parts)
                .skip(1)
                .map(name -> new Dictionaries.Place(parts[0], name))
                .toList();
    }

    /** Whether what stands at this path is looked at again while its page is open: what may be read without an entry in anybody's audit. */
    static boolean isWatched(String path) {
        return words(MENUS.getProperty("watched", "")).contains(path);
    }

    /** With which fields of its record the form of a call begins. */
    static List<String> carried(String operation) {
        return words(CARRIED.getProperty(operation, ""));
    }

    /** Of the codes of a field those that its call takes; all of them where nothing is declared. */
    static List<String> choices(String operation, String field, List<String> all) {
        String taken = CHOICES.getProperty(operation + "." + field);
        return taken == null ? all : words(taken);
    }

    /** Whether visitors with these roles are not asked for a field, which others fill in. */
    static boolean isOmitted(String operation, String field, Collection<String> roles) {
        return roles.stream()
                .anyMatch(role ->
                        words(CHOICES.getProperty("omitted." + operation, "")).contains(field + "@" + role));
    }

    /** The call of the same record to which the form of a call leads whoever cannot fill it in; empty for none. */
    static String instead(String operation) {
        return INSTEAD.getProperty(operation, "");
    }

    /**
     * Where the visitor may read a record of a list: staff of an institution
     * and families read the public entry of any other institution.
     */
    static String readAt(String list, Collection<String> roles) {
        boolean ofOne = roles != null
                && Stream.of("roles.institution", "roles.family")
                        .flatMap(group -> words(MENUS.getProperty(group, "")).stream())
                        .anyMatch(roles::contains);
        return list.equals(INSTITUTIONS) && ofOne ? reading(DIRECTORY).path() : list;
    }

    /** Which fields the form of a call asks for first, in this order; none where its document's order will do. */
    static List<String> order(String operation) {
        return words(ORDERS.getProperty(operation, ""));
    }

    /** By the field alone, wherever it stands, for whoever looks. */
    static Optional<Reference> reference(String field) {
        return Optional.ofNullable(REFERENCES.getProperty(field)).map(Declared::reading);
    }

    /** By the operation and the field for one of these roles, by the operation and the field, or by the field alone wherever it stands. */
    static List<Reference> references(String operation, String field, Collection<String> roles) {
        return Stream.of(operation + "." + field, field)
                .flatMap(name -> Stream.concat(roles.stream().sorted().map(role -> name + "@" + role), Stream.of(name)))
                .flatMap(name -> Stream.ofNullable(REFERENCES.getProperty(name)))
                .findFirst()
                .map(Declared::readings)
                .orElse(List.of());
    }

    /** As a line of {@code references.properties} says it. */
    static List<Reference> readings(String line) {
        return Arrays.stream(line.split(" \\| ")).map(Declared::reading).toList();
    }

    private static Reference reading(String found) {
        Matcher of = OF.matcher(found);
        boolean ofSome = of.find();
        String[] parts = (ofSome ? found.substring(of.end()) : found).split(" ");
        String[] held = parts[0].split("#");
        return new Reference(
                held[0],
                held.length > 1 ? held[1] : "",
                parts[1],
                words(parts[2]),
                parts.length > 3 ? parts[3] : "",
                ofSome ? new Of(of.group(1), words(of.group(2))) : Of.ANYTHING);
    }

    /** The lists of a role, each with its name in the words of the pages. */
    static List<String> menu(List<String> roles) {
        Map<String, Boolean> all = new LinkedHashMap<>();
        for (String group : words(MENUS.getProperty("groups", ""))) {
            boolean meant =
                    words(MENUS.getProperty("roles." + group, "")).stream().anyMatch(roles::contains);
            if (meant) {
                words(MENUS.getProperty("lists." + group, "")).forEach(list -> all.put(list, true));
            }
        }
        return List.copyOf(all.keySet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties read(String name) {
        Properties lines = new Properties();
        try (InputStream file = Declared.class.getResourceAsStream(name)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
