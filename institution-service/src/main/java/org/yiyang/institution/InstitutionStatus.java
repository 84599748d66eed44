package org.yiyang.institution;

import java.util.List;
import org.yiyang.kit.http.Labelled;

/**
 * The life of an institution.
 *
 * <pre>
 * REGISTERED ──qualify──▶ OPERATING ◀──suspend / resume──▶ SUSPENDED
 *                            └──────────close──────────┴──▶ CLOSED
 * </pre>
 */
public enum InstitutionStatus implements Labelled {
    REGISTERED("已登记", "Registered"),
    OPERATING("运营中", "Operating"),
    SUSPENDED("停业", "Suspended"),
    CLOSED("已注销", "Closed");

    private static final String CORRECT_QUALIFICATION = "correct-qualification";
    private static final String CORRECT_REGISTRATION = "correct-registration";
    private static final String CORRECT_OFFERINGS = "correct-offerings";
    private static final String CORRECT_GREEN_CHANNEL = "correct-green-channel";
    private final String zh;
    private final String en;

    InstitutionStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Where one may go from here. */
    List<InstitutionStatus> next() {
        return switch (this) {
            case REGISTERED -> List.of(OPERATING, CLOSED);
            case OPERATING -> List.of(SUSPENDED, CLOSED);
            case SUSPENDED -> List.of(OPERATING, CLOSED);
            case CLOSED -> List.of();
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    List<String> verbs() {
        return switch (this) {
            case REGISTERED -> List.of("qualify", "change", "offer", "close", CORRECT_REGISTRATION, CORRECT_OFFERINGS);
            case OPERATING ->
                List.of(
                        "qualify",
                        "suspend-qualification",
                        "resume-qualification",
                        "revoke-qualification",
                        "cancel-qualification",
                        "change",
                        "offer",
                        "open-green-channel",
                        "close-green-channel",
                        "suspend",
                        "close",
                        CORRECT_QUALIFICATION,
                        CORRECT_REGISTRATION,
                        CORRECT_OFFERINGS,
                        CORRECT_GREEN_CHANNEL);
            case SUSPENDED ->
                List.of(
                        "revoke-qualification",
                        "cancel-qualification",
                        "change",
                        "close-green-channel",
                        "resume",
                        "close",
                        CORRECT_QUALIFICATION,
                        CORRECT_REGISTRATION,
                        CORRECT_OFFERINGS,
                        CORRECT_GREEN_CHANNEL);
            case CLOSED ->
                List.of(CORRECT_QUALIFICATION, CORRECT_REGISTRATION, CORRECT_OFFERINGS, CORRECT_GREEN_CHANNEL);
        };
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
