package org.yiyang.contract.agreement;

import java.util.List;

/** What is signed with the content of an agreement: who is posted, whom each side calls, and the papers. */
record Annexes(List<Posting> postings, List<Liaison> liaisons, List<Attached> papers) {
    static final Annexes NONE = new Annexes(List.of(), List.of(), List.of());
}
