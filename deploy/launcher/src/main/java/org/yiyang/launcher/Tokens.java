package org.yiyang.launcher;

import org.yiyang.local.TokenRequest;

/** Gives bearer tokens for the roles that act in a case. */
public interface Tokens {
    String bearer(TokenRequest request);
}
