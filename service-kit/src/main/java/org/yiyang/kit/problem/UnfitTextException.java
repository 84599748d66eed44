package org.yiyang.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A string holds characters that no text field of the suite takes. */
final class UnfitTextException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    UnfitTextException(JsonParser parser) {
        super(parser, "unfit text");
    }
}
