package org.yiyang.kit.print;

/**
 * A value on a form.
 *
 * @param label what is printed before it
 * @param place where the value stands in what was read, as a JSON pointer
 * @param value null and blank leave room for a pen
 */
public record Fact(String label, String place, String value) {
    /** The value without what a line of print cannot hold. */
    String printed() {
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    }

    @Override
    public String toString() {
        return "Fact[" + place + "]";
    }
}
