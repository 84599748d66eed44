package org.yiyang.insurance.elder;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of an insured elder's record.
 *
 * <pre>
 * PENDING_VERIFICATION ──verify──▶ ACTIVE ◀─verify, decline-update / propose-update─▶ UPDATE_PENDING
 *     ▲  └──mismatch──▶ MISMATCH     ├─pause / resume─▶ PAUSED
 *     └────propose-update────┘       └─transfer-out──▶ TRANSFERRED_OUT
 * any ──record-death──▶ DECEASED ──revoke-death──▶ what it was;  any ──close──▶ CLOSED
 * </pre>
 */
public enum ElderStatus implements Labelled, Status {
    PENDING_VERIFICATION("待核验", "To be verified"),
    MISMATCH("核验不符", "Mismatch"),
    ACTIVE("有效", "Active"),
    UPDATE_PENDING("变更待核验", "Update to be verified"),
    PAUSED("暂停参保", "Paused"),
    TRANSFERRED_OUT("已转出", "Transferred out"),
    DECEASED("已故", "Deceased"),
    CLOSED("已注销", "Closed");

    private final Label label;

    ElderStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<ElderStatus> next() {
        return switch (this) {
            case PENDING_VERIFICATION -> List.of(ACTIVE, MISMATCH, DECEASED, CLOSED);
            case MISMATCH -> List.of(PENDING_VERIFICATION, DECEASED, CLOSED);
            case ACTIVE -> List.of(UPDATE_PENDING, PAUSED, TRANSFERRED_OUT, DECEASED, CLOSED);
            case UPDATE_PENDING -> List.of(ACTIVE, DECEASED, CLOSED);
            case PAUSED -> List.of(ACTIVE, TRANSFERRED_OUT, DECEASED, CLOSED);
            case TRANSFERRED_OUT -> List.of(DECEASED, CLOSED);
            case DECEASED ->
                List.of(PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, TRANSFERRED_OUT, CLOSED);
            case CLOSED -> List.of();
        };
    }

    /** Where a supervisor may put it back to, because the move from there was a mistake. */
    List<ElderStatus> back() {
        return switch (this) {
            case MISMATCH, ACTIVE -> List.of(PENDING_VERIFICATION);
            case PAUSED, TRANSFERRED_OUT -> List.of(ACTIVE);
            case CLOSED -> List.of(PENDING_VERIFICATION);
            case PENDING_VERIFICATION, UPDATE_PENDING, DECEASED -> List.of();
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case PENDING_VERIFICATION -> whileAlive("verify", "mismatch");
            case MISMATCH -> List.of("propose-update", "record-death", "close", "correct", "reveal");
            case ACTIVE -> whileAlive("propose-update", "pause", "transfer-out", "correct", "correct-insured");
            case UPDATE_PENDING -> whileAlive("verify", "decline-update");
            case PAUSED -> whileAlive("resume", "transfer-out", "correct", "correct-insured");
            case TRANSFERRED_OUT -> List.of("record-death", "close", "correct", "reveal");
            case DECEASED -> List.of("revoke-death", "close", "reveal");
            case CLOSED -> List.of("correct", "reveal");
        };
    }

    /** With what may be done in every state of a record in use. */
    private static List<String> whileAlive(String... own) {
        return Stream.concat(
                        Stream.of(own),
                        Stream.of("authorise", "withdraw-authorisation", "record-death", "close", "reveal"))
                .toList();
    }

    /** Whether the person may not be entered once more: the dead are no exception, a wrong death is revoked. */
    boolean holdsIdentity() {
        return this != TRANSFERRED_OUT && this != CLOSED;
    }

    @Override
    public Label label() {
        return label;
    }
}
