package org.yiyang.console.page;

import java.util.Set;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;

/** What a page leaves out of what the API answers, since it means nothing to people. */
final class Unshown {
    private static final String ID = "Id";
    private static final String NAME = "Name";
    private static final Set<String> NEVER = Set.of("id", "version", "allowedActions", "path", "decimals");

    private Unshown() {}

    /**
     * Numbers of records mean nothing to people where a name stands
     * beside them, or where nothing is known of what they name.
     */
    static boolean is(Shape shape, Field field) {
        boolean listsIds =
                field.shape().is(Shape.Type.LIST) && field.shape().item().is(Shape.Type.ID);
        // A code is not shown where its words, or its name, stand beside it.
        boolean said = shape.field(field.name() + "Label").isPresent()
                || (field.name().equals(Heading.OF_REGION)
                        && shape.field(field.name() + NAME).isPresent());
        if (NEVER.contains(field.name()) || listsIds || said) {
            return true;
        }
        if (!field.shape().is(Shape.Type.ID)) {
            return false;
        }
        return shape.field(nameOf(field.name())).isPresent()
                || Declared.reference(field.name()).isEmpty();
    }

    private static String nameOf(String id) {
        return id.endsWith(ID) ? id.substring(0, id.length() - ID.length()) + NAME : id + NAME;
    }
}
