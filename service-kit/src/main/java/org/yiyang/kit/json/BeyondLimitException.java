package org.yiyang.kit.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.yiyang.kit.refusal.Label;

/** JSON that goes beyond a limit of the reader, and which one. */
public final class BeyondLimitException extends StreamConstraintsException {
    private static final long serialVersionUID = 1L;

    private final transient Label limit;

    BeyondLimitException(Label limit) {
        super(limit.en());
        this.limit = limit;
    }

    public Label limit() {
        return limit;
    }
}
