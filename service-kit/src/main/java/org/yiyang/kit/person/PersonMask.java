package org.yiyang.kit.person;

import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.secret.Masks;

/**
 * How much of a person is shown to whom, decided in this one place (个人信息保护法 art. 6). Anything beyond it is a reveal.
 */
public enum PersonMask {
    /** Officials who handle the case distinguish people by the number: its first 6 and last 4 characters. */
    HANDLING,
    /** Those who care for the person, and the person: the first 3 and last 2 of a number, the ends of the telephone. */
    CARING,
    /** Those who oversee, and systems, call nobody: of the telephone only the last 2 digits. */
    OVERSEEING;

    /** What a caller is shown. */
    public static PersonMask of(Caller caller) {
        if (caller.is(Roles.INSURANCE_AGENT)) {
            return HANDLING;
        }
        Scope scope = caller.scope();
        return scope.institution() != null || !scope.persons().isEmpty() ? CARING : OVERSEEING;
    }

    public String name(String name) {
        return Masks.name(name);
    }

    /** The number of the record, by which people are distinguished. */
    public String citizenId(String number) {
        return this == HANDLING ? Masks.citizenIdForHandling(number) : Masks.citizenId(number);
    }

    /** A further number: whoever handles the case need not see more of it. */
    public String identifier(String number) {
        return Masks.citizenId(number);
    }

    public String phone(String number) {
        return this == OVERSEEING ? Masks.phoneEnd(number) : Masks.phone(number);
    }
}
