package org.yiyang.institution.window.matter;

import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** A department behind the window; only an official of the same level with its role decides for it. */
public enum ReviewingDepartment implements Labelled {
    HEALTH(Roles.HEALTH_ADMIN, "卫生健康部门", "Health"),
    CIVIL_AFFAIRS(Roles.CIVIL_ADMIN, "民政部门", "Civil affairs"),
    MARKET_REGULATION(Roles.MARKET_ADMIN, "市场监管部门", "Market regulation");

    private final String role;
    private final Label label;

    ReviewingDepartment(String role, String zh, String en) {
        this.role = role;
        this.label = new Label(zh, en);
    }

    /** The role that its officials' tokens carry. */
    public String role() {
        return role;
    }

    @Override
    public Label label() {
        return label;
    }
}
