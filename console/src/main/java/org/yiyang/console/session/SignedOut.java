package org.yiyang.console.session;

/** Nobody is signed in, or no longer. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignedOut() {
        super("signed out", null, false, false);
    }
}
