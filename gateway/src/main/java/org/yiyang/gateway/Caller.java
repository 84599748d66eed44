package org.yiyang.gateway;

import java.util.Set;

/** Who a verified token speaks for; roles outside the closed list are left out. */
record Caller(String subject, Set<Role> roles) {}
