package org.yiyang.kit.problem;

import java.io.IOException;

/** The connection ended before the body did: nobody waits for an answer, and nothing of ours has failed. */
public final class CallerGone extends IOException {
    private static final long serialVersionUID = 1L;

    public CallerGone(IOException cause) {
        super(cause);
    }
}
