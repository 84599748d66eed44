package org.yiyang.kit.task;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * A task as it is read.
 *
 * @param todo what to do, in both languages
 * @param path where it is done
 * @param subjectKind of which register the subject is
 * @param partId which part of the subject, the subject's own id where it is the whole
 * @param concernedInstitutions whom it concerns, by name; null where the subject is of no institution that is known here
 * @param dueAt the first moment that is too late; null where nothing sets a time
 * @param provisional whether it was counted with days that a notice may still change
 * @param originalDueAt when it was due before an outage extended it; null if none did
 */
public record OpenTask(
        UUID id,
        @NotNull String kind,
        @NotNull Words todo,
        @NotNull String path,
        @NotNull Priority priority,
        @NotNull String subjectKind,
        @NotNull UUID subjectId,
        @NotNull UUID partId,
        String regionCode,
        @Nullable List<InstitutionContact> concernedInstitutions,
        @NotNull Instant raisedAt,
        Instant dueAt,
        boolean provisional,
        boolean overdue,
        Instant originalDueAt,
        ExtensionReason extendedBecause) {
    /** Both languages. */
    @Schema(name = "OpenTaskWords")
    public record Words(String zh, String en) {}

    /** The same with those whom it concerns. */
    OpenTask with(List<InstitutionContact> concerned) {
        return new OpenTask(
                id,
                kind,
                todo,
                path,
                priority,
                subjectKind,
                subjectId,
                partId,
                regionCode,
                concerned == null || concerned.isEmpty() ? null : concerned,
                raisedAt,
                dueAt,
                provisional,
                overdue,
                originalDueAt,
                extendedBecause);
    }

    Key key() {
        return new Key(priority.rank(), dueAt == null ? Key.NEVER : dueAt, id);
    }

    /** The place of a task in the list: the most pressing first, then the one due first. */
    record Key(int priority, Instant dueAt, UUID id) {
        static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
        static final Key START = new Key(-1, Instant.EPOCH, new UUID(0, 0));

        /** Reads a cursor; null is the start. */
        static Key of(String text) {
            if (text == null) {
                return START;
            }
            String[] parts = text.split("_", -1);
            try {
                Key key = new Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
                if (key.dueAt().isAfter(NEVER) || key.dueAt().isBefore(Instant.EPOCH)) {
                    throw new IllegalArgumentException("no table holds that time");
                }
                return key;
            } catch (java.time.DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw new Refused(KitRefusal.FIELDS_INVALID, 1)
                        .with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
            }
        }

        String text() {
            return priority + "_" + dueAt + "_" + id;
        }
    }
}
