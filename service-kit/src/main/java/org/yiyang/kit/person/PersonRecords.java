package org.yiyang.kit.person;

import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Label;

/** A register that keeps records of persons; contributed as a bean, so that a person is given what each has. */
public interface PersonRecords {
    /** As the audit names the register. */
    String kind();

    /** What it is called. */
    Label title();

    /**
     * The records of the person whom the caller's scope names, as the register shows them to that person.
     *
     * @param most no more than so many
     */
    List<?> of(Call call, int most);

    /** A record with what it says of the person; null where nothing of it is kept. */
    record Kept(Object record, Object content) {
        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /**
     * Whether it is the person who asks: what doctors wrote about
     * somebody is shown to no family member, here or elsewhere.
     */
    static boolean isForPerson(Call call) {
        return !call.caller().is(Roles.FAMILY);
    }
}
