package org.yiyang.console.page;

import java.util.List;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;

/**
 * A field of a form as it is drawn.
 *
 * @param name a pointer into the body that is sent, without the first slash
 * @param kind text, long, number, date, moment, choice, several, group or rows
 * @param value what stands in it
 * @param error what the API says is wrong with it, empty for nothing
 * @param inner the fields of a group, or the groups of rows
 * @param beside what the form has to say of the field
 */
public record Input(
        String name,
        String label,
        String kind,
        String value,
        boolean required,
        String error,
        Shape.Bounds bounds,
        List<Option> options,
        List<Input> inner,
        Beside beside) {
    /**
     * What stands beside a field.
     *
     * @param form sets apart several forms of one page, empty where there is one
     * @param last what was said there the last time, empty for nothing
     * @param find by what its records are looked for, null where they are not
     * @param several where its records are of several lists, else null
     */
    public record Beside(String form, String last, Find find, Several several) {
        static final Beside NOTHING = new Beside("", "", null, null);
    }

    /**
     * Records of several lists, each of which belongs to some codes of another field.
     *
     * @param by the other field, by which they are narrowed
     * @param typing whether some have no list that could be read, so that a number may be typed
     * @param text what was typed
     */
    public record Several(String by, boolean typing, String text) {}

    /** Choices that belong together; without a name where there is nothing else. */
    public record Group(String label, List<Option> options) {}

    /**
     * Looks for records to choose from.
     *
     * @param field whose records they are
     * @param text what was typed
     * @param more whether there are further ones
     * @param said why none could be read, empty if they could
     * @param by what is typed there
     * @param typing whether it is looked for while one types: not where each question is a record of the audit
     */
    public record Find(String field, String text, boolean more, String said, String by, boolean typing) {}

    /** One of several answers. */
    public record Option(String value, String label, boolean chosen, String group) {
        Option(String value, String label, boolean chosen) {
            this(value, label, chosen, "");
        }
    }

    static Input simple(Field field, String label, String kind, String value, List<Option> options) {
        return new Input(
                field.name(),
                label,
                kind,
                value == null ? "" : value,
                field.required(),
                "",
                field.shape().bounds(),
                options,
                List.of(),
                Beside.NOTHING);
    }

    /** As an id in HTML may be. */
    public String id() {
        return "f-" + beside.form() + name.replace('/', '-');
    }

    /** Its choices by what they are of, in their order. */
    public List<Group> groups() {
        return options.stream()
                .map(Option::group)
                .distinct()
                .map(label -> new Group(
                        label,
                        options.stream()
                                .filter(one -> one.group().equals(label))
                                .toList()))
                .toList();
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** Whether a group is shown unfolded: it is needed, or something of it was typed or is wrong. */
    public boolean isOpen() {
        return required || isTouched();
    }

    private boolean isTouched() {
        return isWrong()
                || !value.isEmpty()
                || options.stream().anyMatch(Option::chosen)
                || inner.stream().anyMatch(Input::isTouched);
    }
}
