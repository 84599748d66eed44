package org.yiyang.insurance.elder;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.Arrays;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of an insured elder's record. */
public enum ElderStatus implements Labelled, State {
    PENDING_VERIFICATION("待核验", "To be verified"),
    MISMATCH("核验不符", "Mismatch"),
    ACTIVE("有效", "Active"),
    UPDATE_PENDING("变更待核验", "Update to be verified"),
    PAUSED("暂停参保", "Paused"),
    TRANSFERRED_OUT("已转出", "Transferred out"),
    DECEASED("已故", "Deceased"),
    CLOSED("已注销", "Closed"),
    MERGED("已合并", "Merged"),
    ERASED("个人信息已删除", "Erased");

    private static final StateMachine<ElderStatus> MACHINE = StateMachine.of(
                    ElderStatus.class,
                    begin("enter", PENDING_VERIFICATION),
                    begin("takeover", ACTIVE),
                    move("verify", PENDING_VERIFICATION, UPDATE_PENDING).to(ACTIVE),
                    // what stands is confirmed again; of the dead, whose number was put right
                    move("verify", ACTIVE, PAUSED, DECEASED),
                    move("mismatch", PENDING_VERIFICATION).to(MISMATCH),
                    move("decline-update", UPDATE_PENDING).to(ACTIVE),
                    move("propose-update", MISMATCH).to(PENDING_VERIFICATION),
                    move("propose-update", ACTIVE).to(UPDATE_PENDING),
                    move("pause", ACTIVE).to(PAUSED),
                    move("resume", PAUSED).to(ACTIVE),
                    move("transfer-out", ACTIVE, PAUSED).to(TRANSFERRED_OUT),
                    correction("correct", ACTIVE).to(PENDING_VERIFICATION),
                    correction("correct", PAUSED).to(ACTIVE),
                    correction("correct-insured", ACTIVE, PAUSED),
                    // a number that was put right is verified as that of a new record is, by somebody else
                    correction("correct-identity", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING)
                            .to(PENDING_VERIFICATION),
                    correction("correct-identity", PAUSED, DECEASED),
                    move("authorise", PENDING_VERIFICATION, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("invite-family", PENDING_VERIFICATION, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("withdraw-invitations", PENDING_VERIFICATION, ACTIVE, UPDATE_PENDING, PAUSED),
                    automatic("accept-invitation", PENDING_VERIFICATION, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("withdraw-authorisation", PENDING_VERIFICATION, ACTIVE, UPDATE_PENDING, PAUSED),
                    move(
                                    "record-death",
                                    PENDING_VERIFICATION,
                                    MISMATCH,
                                    ACTIVE,
                                    UPDATE_PENDING,
                                    PAUSED,
                                    TRANSFERRED_OUT)
                            .to(DECEASED),
                    // back to what the record was when the death was recorded
                    correction("revoke-death", DECEASED)
                            .to(PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, TRANSFERRED_OUT),
                    move(
                                    "close",
                                    PENDING_VERIFICATION,
                                    MISMATCH,
                                    ACTIVE,
                                    UPDATE_PENDING,
                                    PAUSED,
                                    TRANSFERRED_OUT,
                                    DECEASED)
                            .to(CLOSED),
                    correction("correct", MISMATCH, CLOSED).to(PENDING_VERIFICATION),
                    correction("correct", TRANSFERRED_OUT).to(ACTIVE),
                    move("place-in-group", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("leave-group", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("assess", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    correction("withdraw-assessment", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("record-long-term-care", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("end-long-term-care", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("add-identifier", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    move("end-identifier", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED),
                    // two records of one person: one becomes part of the other, which takes in what it lacks
                    move("merge", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, TRANSFERRED_OUT)
                            .to(MERGED),
                    move("merge", DECEASED, CLOSED).to(MERGED),
                    automatic("absorb", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, DECEASED),
                    correction("unmerge", MERGED)
                            .to(
                                    PENDING_VERIFICATION,
                                    MISMATCH,
                                    ACTIVE,
                                    UPDATE_PENDING,
                                    PAUSED,
                                    TRANSFERRED_OUT,
                                    DECEASED,
                                    CLOSED),
                    automatic("give-back", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, DECEASED),
                    automatic("give-back", TRANSFERRED_OUT, CLOSED),
                    // the home in which the elder lives, or which entered the record, went on under its successor
                    automatic(
                            "succeed", PENDING_VERIFICATION, MISMATCH, ACTIVE, UPDATE_PENDING, PAUSED, TRANSFERRED_OUT),
                    // the law's period is over: nobody can find out any more who it was
                    automatic("erase", TRANSFERRED_OUT, DECEASED, CLOSED, MERGED)
                            .to(ERASED),
                    move("reveal", all().filter(one -> one != ERASED).toArray(ElderStatus[]::new)))
            .because("mismatch", MismatchReason.class)
            .because("invite-family", Kinship.class, AuthorisationScope.class)
            .because("authorise", Kinship.class, AuthorisationScope.class)
            .because("accept-invitation", Kinship.class, AuthorisationScope.class)
            .because("withdraw-authorisation", Kinship.class, AuthorisationScope.class)
            .because("place-in-group", PriorityGroup.class)
            .because("leave-group", PriorityGroup.class)
            .because("assess", AbilityStandard.class)
            .because("record-long-term-care", LongTermCareStanding.class)
            .because("add-identifier", IdentifierKind.class)
            .because("end-identifier", IdentifierKind.class);

    private final Label label;

    ElderStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    private static Stream<ElderStatus> all() {
        return Arrays.stream(values());
    }

    @Override
    public StateMachine<ElderStatus> machine() {
        return table();
    }

    /** The table of moves of an elder's record. */
    static StateMachine<ElderStatus> table() {
        return MACHINE;
    }

    /** Whether the person may not be entered once more: the dead are no exception, a wrong death is revoked. */
    boolean holdsIdentity() {
        return this != TRANSFERRED_OUT && this != CLOSED && this != MERGED && this != ERASED;
    }

    /** Whether cards and other numbers of the person may stand in another record; a merger hands them over. */
    boolean releasesNumbers() {
        return this == TRANSFERRED_OUT || this == CLOSED;
    }

    /** Whether the agency has not found it right, or no more. */
    boolean awaitsVerification() {
        return this == PENDING_VERIFICATION || this == MISMATCH;
    }

    /** Whether the elder still lives somewhere, for all that is known. */
    boolean living() {
        return this != DECEASED && this != CLOSED && this != MERGED && this != ERASED;
    }

    /** Whether nobody needs the record any more but for what the law keeps it for. */
    boolean isOver() {
        return this == TRANSFERRED_OUT || this == DECEASED || this == CLOSED || this == MERGED;
    }

    @Override
    public Label label() {
        return label;
    }
}
