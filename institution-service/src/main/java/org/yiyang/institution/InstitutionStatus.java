package org.yiyang.institution;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of an institution; its first certificate opens it, on that one's first day if it is still to come.
 * A closing that was a mistake is taken back by {@code correct-closing}, to where it came from.
 *
 * <pre>
 * REGISTERED ──qualify──▶ OPERATING ◀──suspend / resume──▶ SUSPENDED
 *                            └─────close | replace─────┴──▶ CLOSED
 * </pre>
 */
public enum InstitutionStatus implements Labelled, Status {
    REGISTERED("已登记", "Registered"),
    OPERATING("运营中", "Operating"),
    SUSPENDED("停业", "Suspended"),
    CLOSED("已注销", "Closed");

    private final Label label;

    InstitutionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<InstitutionStatus> next() {
        return switch (this) {
            case REGISTERED -> List.of(OPERATING, CLOSED);
            case OPERATING -> List.of(SUSPENDED, CLOSED);
            case SUSPENDED -> List.of(OPERATING, CLOSED);
            case CLOSED -> List.of();
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case REGISTERED ->
                List.of(
                        "qualify",
                        "change",
                        "offer",
                        "replace",
                        "close",
                        "correct-qualification",
                        "correct-registration",
                        "correct-offerings");
            case OPERATING -> OF_WORKING;
            case SUSPENDED -> OF_SUSPENDED;
            case CLOSED -> OF_CLOSED;
        };
    }

    private static final List<String> CORRECTIONS = List.of(
            "correct-qualification",
            "correct-verification",
            "correct-registration",
            "correct-offerings",
            "correct-green-channel");
    private static final List<String> OF_CLOSED = and(CORRECTIONS, "correct-closing");
    private static final List<String> OF_WORKING = and(
            CORRECTIONS,
            "qualify",
            "suspend-qualification",
            "resume-qualification",
            "revoke-qualification",
            "cancel-qualification",
            "verify-qualification",
            "change",
            "offer",
            "open-green-channel",
            "close-green-channel",
            "suspend",
            "replace",
            "close");
    private static final List<String> OF_SUSPENDED = and(
            CORRECTIONS,
            "revoke-qualification",
            "cancel-qualification",
            "verify-qualification",
            "change",
            "close-green-channel",
            "resume",
            "replace",
            "close");

    private static List<String> and(List<String> corrections, String... verbs) {
        return Stream.concat(Stream.of(verbs), corrections.stream()).toList();
    }

    @Override
    public Label label() {
        return label;
    }
}
