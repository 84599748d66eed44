package org.yiyang.console.page;

import java.util.regex.Pattern;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.http.Language;

/**
 * What a field is called where its value is shown: documents speak of
 * the number, code or name of a record, a page shows the record.
 */
final class Heading {
    static final String REGION = "regionCode";
    /** The same in what is reported of a region. */
    static final String OF_REGION = "region";

    private static final Pattern NUMBER_OR_NAME = Pattern.compile("(?<=.)(的?名称|编号|代码| name| id| code)$");

    /** Words in the place of a code have the name of the code's field. */
    private static final Pattern LABEL = Pattern.compile("(?<=.) label$");

    private Heading() {}

    static String of(Field field, Language language) {
        String term = LABEL.matcher(field.term().in(language)).replaceFirst("");
        boolean isRecord = field.shape().is(Shape.Type.ID)
                || (field.shape().is(Shape.Type.LIST) && field.shape().item().is(Shape.Type.ID))
                || field.name().endsWith("Name")
                || field.name().equals(REGION);
        return isRecord ? NUMBER_OR_NAME.matcher(term).replaceFirst("") : term;
    }
}
