package org.yiyang.gateway;

import java.util.Set;

/**
 * Who a request comes from.
 *
 * @param account whose rate and calls in flight are counted: a person by one client, or the address of who has no token
 * @param roles of a verified token, those outside the closed list left out; empty without a token
 */
record Caller(String account, Set<Role> roles, boolean isAnonymous) {
    static Caller of(String subject, String client, Set<Role> roles) {
        return new Caller("subject " + subject + " client " + client, roles, false);
    }

    static Caller at(String address) {
        return new Caller("address " + address, Set.of(), true);
    }
}
