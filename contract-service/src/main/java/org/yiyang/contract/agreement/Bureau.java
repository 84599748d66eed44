package org.yiyang.contract.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The departments with which agreements are filed, and each of which may suspend one. */
public enum Bureau implements Labelled {
    HEALTH("卫生健康部门", "Health department", Roles.HEALTH_ADMIN),
    CIVIL("民政部门", "Civil affairs department", Roles.CIVIL_ADMIN);

    private final Label label;
    private final String role;

    Bureau(String zh, String en, String role) {
        this.label = new Label(zh, en);
        this.role = role;
    }

    /** Those for which a caller acts. */
    static List<Bureau> of(Caller caller) {
        return Stream.of(values()).filter(one -> caller.is(one.role)).toList();
    }

    /** The role of its officials. */
    String role() {
        return role;
    }

    @Override
    public Label label() {
        return label;
    }
}
