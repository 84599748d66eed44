package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;

/** Keeps, in the transaction of every change, what came of the questions to receivers; what was said once is never lost. */
@ApplicationScoped
class QuestionsAsked implements ChangeWatcher {
    private static final Instant NOW_ON = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MONTHS_SCALE = 100;
    private static final String CURRENT =
            "select * from referral_question where referral_id = ?" + " order by number desc, known_until desc limit 1";
    private static final String INSERT = "insert into referral_question (submitted_month, region, referral_id, number,"
            + " known_from, known_until, kind, sender_id, receiver_id, submitted_at, asked_at, answered_at, answer_minutes,"
            + " accepted_at, overdue_at, arrived_at, no_show_at, returned_at, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KEY =
            " where submitted_month = ? and region = ? and referral_id = ? and number = ?" + " and known_from = ?";
    private static final String UPDATE =
            "update referral_question set sender_id = ?, receiver_id = ?, asked_at = ?, answered_at = ?, answer_minutes = ?,"
                    + " accepted_at = ?, overdue_at = ?, arrived_at = ?, no_show_at = ?, returned_at = ?, changed_at = ?"
                    + KEY;
    private static final String SUPERSEDE = "update referral_question set known_until = ?, changed_at = ?" + KEY;
    private final Database database;

    QuestionsAsked(Database database) {
        this.database = database;
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof Referral referral) {
            insert(Question.first(referral, call.now()), call.now());
        }
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof Referral referral) {
            current(referral.id())
                    .ifPresentOrElse(
                            before -> change(before, referral, call.now()),
                            () -> insert(Question.first(referral, call.now()), call.now()));
        }
    }

    private void change(Question before, Referral referral, Instant at) {
        if (before.isFollowedBy(referral)) {
            keep(before, before.endedBy(referral.times()), at);
            insert(before.next(referral, at), at);
        } else {
            keep(before, before.after(referral, at), at);
        }
    }

    private void keep(Question before, Question now, Instant at) {
        if (now.equals(before)) {
            return;
        }
        if (now.continues(before) || at.equals(before.knownFrom())) {
            update(now, at);
            return;
        }
        database.inUnit(sql -> sql.execute(
                SUPERSEDE,
                at,
                at,
                month(before),
                before.ends().region(),
                before.ends().referral(),
                before.number(),
                before.knownFrom()));
        insert(now.knownFrom(at), at);
    }

    private Optional<Question> current(UUID referral) {
        return database.inUnit(
                sql -> sql.select(CURRENT, referral).map(Question::read).findFirst());
    }

    private void insert(Question one, Instant at) {
        Question.Ends ends = one.ends();
        Question.Outcome came = one.outcome();
        database.inUnit(sql -> sql.execute(
                INSERT,
                month(one),
                ends.region(),
                ends.referral(),
                one.number(),
                one.knownFrom(),
                NOW_ON,
                ends.kind().name(),
                ends.sender(),
                ends.receiver(),
                ends.submittedAt(),
                came.askedAt(),
                came.answeredAt(),
                came.answerMinutes(),
                came.acceptedAt(),
                came.overdueAt(),
                came.arrivedAt(),
                came.noShowAt(),
                came.returnedAt(),
                at));
    }

    private void update(Question one, Instant at) {
        Question.Outcome came = one.outcome();
        database.inUnit(sql -> sql.execute(
                UPDATE,
                one.ends().sender(),
                one.ends().receiver(),
                came.askedAt(),
                came.answeredAt(),
                came.answerMinutes(),
                came.acceptedAt(),
                came.overdueAt(),
                came.arrivedAt(),
                came.noShowAt(),
                came.returnedAt(),
                at,
                month(one),
                one.ends().region(),
                one.ends().referral(),
                one.number(),
                one.knownFrom()));
    }

    private static int month(Question one) {
        LocalDate day = WorkCalendar.dayOf(one.ends().submittedAt());
        return day.getYear() * MONTHS_SCALE + day.getMonthValue();
    }
}
