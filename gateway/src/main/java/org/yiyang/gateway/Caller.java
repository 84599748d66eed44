package org.yiyang.gateway;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Set;

/**
 * Who a request comes from.
 *
 * @param account whose rate and calls in flight are counted: a person by one client, or the address of who has no token
 * @param roles of a verified token, those outside the closed list left out; empty without a token
 */
record Caller(String account, Set<Role> roles, boolean isAnonymous) {
    private static final int NETWORK_BYTES = 8;

    static Caller of(String subject, String client, Set<Role> roles) {
        return new Caller("subject " + subject + " client " + client, roles, false);
    }

    /** @param address of IPv4, or of IPv6, where a connection has a network of 64 bits for itself: that is who calls */
    static Caller at(String address) {
        return new Caller("address " + network(address), Set.of(), true);
    }

    private static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return address;
        }
        InetAddress known = TrustedProxies.of(bytes);
        return known instanceof Inet4Address
                ? known.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }
}
