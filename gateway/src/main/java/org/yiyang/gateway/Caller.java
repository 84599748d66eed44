package org.yiyang.gateway;

import java.util.Set;

/**
 * Who a request comes from.
 *
 * @param person whose rate is limited: the subject of the token, or the address of who has none
 * @param account whose calls in flight are counted: the same person by another client is another account
 * @param roles of a verified token, those outside the closed list left out; empty without a token
 */
record Caller(String person, String account, Set<Role> roles, boolean isAnonymous) {
    static Caller of(String subject, String client, Set<Role> roles) {
        return new Caller("subject " + subject, "subject " + subject + " client " + client, roles, false);
    }

    static Caller at(String address) {
        return new Caller("address " + address, "address " + address, Set.of(), true);
    }
}
