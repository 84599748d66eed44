package org.yiyang.kit.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import org.yiyang.http.Language;

/**
 * One way of saying no. Each feature lists its own as the constants of one enum, with the text in both languages;
 * {@code {0}}, {@code {1}} … stand for the values given when it is thrown; one with a name in both languages is shown by
 * that.
 */
public interface Refusal {
    /** The constant's name; supplied by the enum. */
    String name();

    RefusalText says();

    default Kind kind() {
        return says().kind();
    }

    default String zh() {
        return says().zh();
    }

    default String en() {
        return says().en();
    }

    /** The law, rule or parameter behind the no; null where it is a matter of form. */
    default String rule() {
        return says().rule();
    }

    /** Whether the audit records such a refusal: for lack of rights, or because the answer reveals something. */
    default boolean isRecorded() {
        return kind() == Kind.FORBIDDEN;
    }

    /** Stable code for programs: {@code ReferralRefusal.ALREADY_OPEN} becomes {@code REFERRAL_ALREADY_OPEN}. */
    default String code() {
        String prefix = prefix();
        return prefix.equals("KIT") ? name() : prefix + "_" + name();
    }

    /**
     * With what the codes of these refusals begin: the name of the enum without {@code Refusal}. An enum that is renamed
     * keeps here what programs know.
     */
    default String prefix() {
        String owner = getClass().isAnonymousClass()
                ? getClass().getSuperclass().getSimpleName()
                : getClass().getSimpleName();
        String feature = owner.endsWith("Refusal") ? owner.substring(0, owner.length() - "Refusal".length()) : owner;
        return feature.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    default String text(Language language, Object... values) {
        String pattern = language == Language.ZH ? zh() : en();
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Bilingual named ? named.in(language) : String.valueOf(values[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(shown);
    }
}
