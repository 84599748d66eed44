package org.yiyang.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the address of the token issuer may not be in production, in one list for the gateway and the services: whoever
 * answers at it decides who is admitted.
 */
public final class IssuerAddress {
    private static final List<String> LOCAL_NAMES =
            List.of("localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback");
    private static final int IPV4_PARTS = 4;
    private static final int BYTE_BITS = 8;

    private IssuerAddress() {}

    /** Why a production system may not trust this address; empty if it may. */
    public static Optional<String> faultInProduction(String address) {
        URI uri = parsed(address);
        if (uri == null || uri.getRawAuthority() == null) {
            return Optional.of("must be an address like https://id.example.gov.cn/realms/yiyang");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("must begin with https://, since keys that come by plain HTTP may be anybody's");
        }
        String host = host(uri.getRawAuthority());
        if (host.isEmpty()) {
            return Optional.of("must name a host");
        }
        return isLoopback(host) ? Optional.of("must not be a loopback address") : Optional.empty();
    }

    private static URI parsed(String address) {
        try {
            return new URI(Normalizer.normalize(address.strip(), Normalizer.Form.NFKC));
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /** Not {@link URI#getHost}, which is null for a host of digits alone, though every client would call it. */
    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(0, host.indexOf(']') + 1);
        }
        int port = host.lastIndexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isLoopback(String host) {
        if (LOCAL_NAMES.contains(host) || host.endsWith(".localhost")) {
            return true;
        }
        byte[] bytes = host.startsWith("[") ? ipv6(host) : ipv4(host);
        return bytes != null && isLoopback(bytes);
    }

    private static boolean isLoopback(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
                return true;
            }
            // IPv4 within IPv6: ::127.0.0.1, and 64:ff9b::127.0.0.1 of a translator. A mapped one has four bytes
            // already.
            byte[] end = Arrays.copyOfRange(bytes, bytes.length - IPV4_PARTS, bytes.length);
            return bytes.length > IPV4_PARTS && InetAddress.getByAddress(end).isLoopbackAddress() && isOnlyFrame(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether what stands before the last four bytes is one of the prefixes of embedded IPv4. */
    private static boolean isOnlyFrame(byte[] bytes) {
        byte[] frame = Arrays.copyOf(bytes, bytes.length - IPV4_PARTS);
        byte[] translated = new byte[frame.length];
        translated[1] = 0x64;
        translated[2] = (byte) 0xff;
        translated[3] = (byte) 0x9b;
        return Arrays.equals(frame, new byte[frame.length]) || Arrays.equals(frame, translated);
    }

    /** The bytes of a literal; null if it is none. A zone is left out. */
    private static byte[] ipv6(String bracketed) {
        String literal = bracketed.substring(1, bracketed.length() - 1).replaceFirst("%.*", "");
        if (!literal.contains(":")) {
            return null;
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException noLiteral) {
            return null;
        }
    }

    /** As {@code inet_aton} reads it: one to four numbers, decimal, octal or hexadecimal, the last one filling the rest. */
    private static byte[] ipv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length > IPV4_PARTS) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long number = number(parts[i]);
            int bits = i == parts.length - 1 ? BYTE_BITS * (IPV4_PARTS - i) : BYTE_BITS;
            if (number < 0 || number >= 1L << bits) {
                return null;
            }
            address = (address << bits) + number;
        }
        return ByteBuffer.allocate(IPV4_PARTS).putInt((int) address).array();
    }

    /** -1 if it is no number. */
    private static long number(String text) {
        try {
            if (text.startsWith("0x")) {
                return Long.parseLong(text.substring(2), 16);
            }
            return text.length() > 1 && text.startsWith("0") ? Long.parseLong(text, 8) : Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
