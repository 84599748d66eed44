package org.yiyang.launcher;

/**
 * One process of a part: the first bears the part's own name, the others that with their number.
 *
 * @param number from 1
 */
record Instance(String part, int number) {
    static Instance of(String name) {
        int dash = name.lastIndexOf('-');
        return dash < 0
                ? new Instance(name, 1)
                : new Instance(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }

    String name() {
        return number == 1 ? part : part + "-" + number;
    }
}
