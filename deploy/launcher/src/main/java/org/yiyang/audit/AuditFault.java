package org.yiyang.audit;

/**
 * The first place at which an audit is not what was sealed.
 *
 * @param entry the id of the entry, in hexadecimal; null where no row names it
 */
public record AuditFault(Kind kind, long position, String entry) {
    /** What is wrong there. */
    public enum Kind {
        CHANGED("the entry says something else than when it was linked"),
        REMOVED("the entry or its link is gone"),
        INSERTED("was put in later"),
        REORDERED("is placed before another that was linked earlier"),
        BROKEN("does not follow from the entry before it: something was removed, put in or written again here"),
        REWRITTEN("the chain up to here is another than the one that was sealed"),
        TRUNCATED("what was sealed beyond the last link is gone"),
        CUT("the chain begins where no cut could lawfully be made"),
        UNSEALED("nothing of this chain was ever sealed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** In one line. */
    public String line() {
        return String.format("%-10s position %d, entry %s: %s", kind, position, entry == null ? "-" : entry, kind.text);
    }
}
