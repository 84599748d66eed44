package org.yiyang.console.page;

import java.util.Locale;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.words.Dictionaries;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/**
 * The name of a call on its button: for an elder and the family in their own words, which are not those of an office.
 */
record Verbs(Dictionaries dictionaries, PageWords words) {
    String of(Operation operation, String kind, Visitor visitor) {
        boolean family = visitor.signedIn().claims().isFamily();
        return of(operation, kind, visitor.language(), family);
    }

    /** A move by its verb; what makes a record by the first word of the call's name. */
    String of(Operation operation, String kind, Language language, boolean family) {
        boolean move = operation.path().contains("}");
        String verb = move ? operation.verb() : firstWord(operation.id());
        String named = dictionaries.verb(operation.service(), kind, verb, language);
        String usual = words.or("do." + operation.id(), language, named);
        return family ? words.or("family." + operation.id(), language, usual) : usual;
    }

    private static String firstWord(String name) {
        return name.replaceAll("(?<=[a-z])[A-Z].*", "").toLowerCase(Locale.ROOT);
    }
}
