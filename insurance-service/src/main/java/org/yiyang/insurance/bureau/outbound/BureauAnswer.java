package org.yiyang.insurance.bureau.outbound;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a request to the platform. */
sealed interface BureauAnswer {
    /** It did what was asked. */
    record Done(JsonNode output) implements BureauAnswer {}

    /** It said no, finally, in its own words, which may name a person. */
    record Refused(String words) implements BureauAnswer {
        @Override
        public String toString() {
            return "Refused[hidden]";
        }
    }

    /** It is not known whether it did: the same message is sent again. */
    record Failed(Fault fault) implements BureauAnswer {}

    /** Why there is no answer that counts. */
    enum Fault {
        UNREACHABLE,
        TIMEOUT,
        STATUS,
        GARBAGE,
        SIGNATURE,
        INCOMPLETE,
        /** What it answers does not fit what is known here. */
        UNFIT
    }
}
