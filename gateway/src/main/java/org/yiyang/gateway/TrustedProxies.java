package org.yiyang.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Where a request came from. What a header says of it counts only as far as proxies of our own have written it: from the
 * right, up to the first address that is none of theirs.
 */
@ApplicationScoped
class TrustedProxies {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private final Derived<List<String>, List<IpSubnetFilterRule>> trusted;

    TrustedProxies(Settings settings) {
        this.trusted =
                new Derived<>(settings, config -> config.trustedProxies().orElse(List.of()), TrustedProxies::rules);
    }

    /** @throws IllegalArgumentException if one is neither an address nor a network like 10.1.0.0/16 */
    static List<IpSubnetFilterRule> rules(List<String> networks) {
        return networks.stream().map(TrustedProxies::rule).toList();
    }

    /** @throws IllegalArgumentException if it is neither an address nor a network like 10.1.0.0/16 */
    private static IpSubnetFilterRule rule(String network) {
        String[] parts = network.split("/", 2);
        byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("yiyang.gateway.trusted-proxies lists " + network
                    + ", which is neither an address nor a network like 10.1.0.0/16.");
        }
        return new IpSubnetFilterRule(of(address), prefix(parts, address), IpFilterRuleType.ACCEPT);
    }

    private static int prefix(String[] parts, byte[] address) {
        return parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
    }

    HeaderHygiene.Origin originOf(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        String host = Framing.hostOf(request);
        if (trusted.get().isEmpty() || !isTrusted(peer)) {
            return new HeaderHygiene.Origin(peer, request.scheme(), host);
        }
        String scheme = request.getHeader("X-Forwarded-Proto");
        return new HeaderHygiene.Origin(
                callerBehind(peer, request.headers().getAll("X-Forwarded-For")),
                scheme != null && SCHEMES.contains(scheme) ? scheme : request.scheme(),
                host);
    }

    /** @param forwarded the header's values in their order; each proxy adds at the end whom it saw */
    String callerBehind(String peer, List<String> forwarded) {
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> written = Arrays.asList(String.join(",", forwarded).split(","));
        Collections.reverse(written);
        String last = peer;
        for (String entry : written) {
            byte[] address = NetUtil.createByteArrayFromIpAddressString(withoutPort(entry.strip()));
            if (address == null) {
                return last;
            }
            last = NetUtil.bytesToIpAddress(address);
            if (!isTrusted(last)) {
                return last;
            }
        }
        return last;
    }

    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            return entry.substring(1, Math.max(1, entry.indexOf(']')));
        }
        int colon = entry.indexOf(':');
        return colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
    }

    private boolean isTrusted(String address) {
        InetSocketAddress peer = new InetSocketAddress(of(NetUtil.createByteArrayFromIpAddressString(address)), 0);
        return trusted.get().stream().anyMatch(network -> network.matches(peer));
    }

    static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
