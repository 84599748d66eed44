package org.yiyang.console.session;

import java.time.Instant;

/**
 * What the issuer gave.
 *
 * @param refresh by which the next access token is had, empty where there is none
 * @param identity by which the issuer knows whom to sign out, empty where there is none
 */
public record Tokens(String access, String refresh, String identity, Instant end) {
    @Override
    public String toString() {
        return "tokens until " + end;
    }
}
