package org.yiyang.contract.print;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a template may leave to the agreement, by the names of the agreement's own fields. */
enum Placeholder {
    NUMBER("number", false),
    MODE("mode", false),
    MEDICAL("medicalName", true),
    CARE("careName", true),
    START("startDate", true),
    END("endDate", true),
    ITEMS("serviceItems", true),
    FREQUENCIES("frequencies", false),
    GREEN("greenChannel", false),
    POSTINGS("postings", false),
    CONSENT("governmentConsent", false);

    private final String field;
    private final boolean necessary;

    Placeholder(String field, boolean necessary) {
        this.field = field;
        this.necessary = necessary;
    }

    static Optional<Placeholder> of(String name) {
        return Arrays.stream(values()).filter(one -> one.field.equals(name)).findFirst();
    }

    /** Those without which a text is no agreement of these two. */
    static Set<Placeholder> necessary() {
        return Arrays.stream(values())
                .filter(one -> one.necessary)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
    }

    static String all() {
        return Arrays.stream(values()).map(Placeholder::written).collect(Collectors.joining(" "));
    }

    String written() {
        return "{" + field + "}";
    }

    /** Where its value stands in an agreement that was read. */
    String pointer() {
        return "/" + field;
    }

    String value(AgreementSheet.Values values) {
        return switch (this) {
            case NUMBER -> values.number();
            case MODE -> values.mode();
            case MEDICAL -> values.medicalName();
            case CARE -> values.careName();
            case START -> values.startDate();
            case END -> values.endDate();
            case ITEMS -> values.items();
            case FREQUENCIES -> values.frequencies();
            case GREEN -> values.green();
            case POSTINGS -> values.postings();
            case CONSENT -> values.consent();
        };
    }
}
