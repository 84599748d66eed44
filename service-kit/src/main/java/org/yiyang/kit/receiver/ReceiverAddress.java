package org.yiyang.kit.receiver;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that a caller has named, and the hosts that it may stand for. The name alone proves nothing: it is
 * resolved for each message, and exactly the resolved address is connected to, so that a name that changes meanwhile
 * opens nothing.
 *
 * @param host as written, an IPv6 address without brackets
 * @param path with the query
 */
public record ReceiverAddress(boolean tls, String host, int port, String path) {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Pattern OURS = Pattern.compile("(?i)(.*\\.)?(localhost|local|localdomain|internal)\\.?");
    private static final int PORT_MAX = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Besides those that the class of the JDK knows: between carriers and their customers, and unique local ones. */
    private static final List<Range> PRIVATE = ranges("100.64.0.0/10", "fc00::/7");

    /**
     * Neither this network, nor reserved for protocols, measurements, documents or the future; of version 6 what carries an
     * address of version 4 in it, through which any other would be reached.
     */
    private static final List<Range> RESERVED = ranges(
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "2001::/32",
            "2001:db8::/32",
            "2002::/16");

    private static final Range GLOBAL_6 = Range.of("2000::/3");

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    /** Which hosts may be reached besides those of the internet. */
    public enum Reach {
        /** None. */
        PUBLIC,
        /** Those of private networks. */
        PRIVATE,
        /** The same and this machine, without TLS, too: on a laptop. */
        LAPTOP
    }

    /**
     * Reads an address.
     *
     * @return empty if it is none to which messages could be sent
     */
    public static Optional<ReceiverAddress> of(String text, Reach reach) {
        try {
            URI uri = new URI(text);
            return isKnown(uri, reach) && isBare(uri) ? Optional.of(of(uri)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static ReceiverAddress of(URI uri) {
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int usual = tls ? HTTPS : HTTP;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new ReceiverAddress(
                tls,
                uri.getHost().replaceAll("[\\[\\]]", ""),
                uri.getPort() == -1 ? usual : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static boolean isKnown(URI uri, Reach reach) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && reach == Reach.LAPTOP);
    }

    /** Whether it has a host, and neither user information nor a fragment. */
    private static boolean isBare(URI uri) {
        return uri.getHost() != null
                && !uri.getHost().isEmpty()
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= PORT_MAX;
    }

    /** Whether it may be entered: a host that is a number must be one that may be reached, and a name one of the internet. */
    public boolean mayBeNamed(Reach reach) {
        if (host.contains(":") || NUMBER.matcher(host).matches()) {
            try {
                return mayReach(resolve(), reach);
            } catch (UnknownHostException none) {
                return false;
            }
        }
        return reach != Reach.PUBLIC
                || (host.contains(".") && !OURS.matcher(host).matches());
    }

    /** What the name stands for now. */
    public InetAddress[] resolve() throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    /** Whether a message may go there; if a name stands for several, each of them must be one. */
    public static boolean mayReach(InetAddress[] all, Reach reach) {
        return all.length > 0 && Arrays.stream(all).allMatch(one -> mayReach(one, reach));
    }

    private static boolean mayReach(InetAddress one, Reach reach) {
        boolean own = one.isLoopbackAddress();
        return isOnTheInternet(one) || (isPrivate(one) && (reach == Reach.LAPTOP || (reach == Reach.PRIVATE && !own)));
    }

    private static boolean isPrivate(InetAddress one) {
        return one.isLoopbackAddress()
                || one.isSiteLocalAddress()
                || PRIVATE.stream().anyMatch(range -> range.holds(one));
    }

    private static boolean isOnTheInternet(InetAddress one) {
        boolean unicast = !one.isAnyLocalAddress() && !one.isLinkLocalAddress() && !one.isMulticastAddress();
        boolean global = one instanceof Inet4Address || GLOBAL_6.holds(one);
        return unicast && global && !isPrivate(one) && RESERVED.stream().noneMatch(range -> range.holds(one));
    }

    /** Addresses with a common beginning. */
    private record Range(byte[] beginning, int bits) {
        static Range of(String text) {
            String[] parts = text.split("/", 2);
            try {
                // It is no name: nothing is asked of anybody.
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean holds(InetAddress one) {
            byte[] bytes = one.getAddress();
            return bytes.length == beginning.length
                    && new BigInteger(1, bytes)
                            .xor(new BigInteger(1, beginning))
                            .shiftRight(bytes.length * Byte.SIZE - bits)
                            .equals(BigInteger.ZERO);
        }
    }
}
