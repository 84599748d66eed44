package org.yiyang.kit.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.http.Language;

/** Thrown to refuse; carries everything that the answer must say, and no stack trace, since it is not a fault. */
public final class Refused extends RuntimeException {
    /** So many faults are named; who gets that many wrong will not read more, and each costs room in the answer. */
    public static final int PROBLEMS_MAX = 50;

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient Object[] values;
    private final transient List<FieldProblem> problems = new ArrayList<>();
    private transient int furtherProblems;
    private transient List<String> allowedActions = List.of();
    private transient Integer retryAfterSeconds;
    private transient Subject subject;

    /** Whom or what a refusal is about, for the audit alone: the caller may not know. */
    public record Subject(String kind, UUID id) {}

    public Refused(Refusal refusal, Object... values) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.values = values.clone();
    }

    /** Names the field that is at fault by its JSON pointer, as in {@code /parties/0/institution}. */
    public Refused at(String pointer) {
        return with(new FieldProblem(pointer, refusal, values));
    }

    /** Adds what is wrong with one field; of very many they are only counted. */
    public Refused with(FieldProblem problem) {
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(problem);
        } else {
            furtherProblems++;
        }
        return this;
    }

    /** Says what may be done instead, for a refusal by state. */
    public Refused allowing(List<String> actions) {
        allowedActions = List.copyOf(actions);
        return this;
    }

    public Refused retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    /** Names for the audit what it is about; no answer shows it. */
    public Refused about(String kind, UUID id) {
        subject = new Subject(kind, id);
        return this;
    }

    /** What it is about; null where nothing was named. */
    public Subject subject() {
        return subject;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What the text was filled with, as an id of the record that is there already. */
    public List<Object> values() {
        return Arrays.asList(values.clone());
    }

    public String detail(Language language) {
        return refusal.text(language, values);
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The record that stands in the way, for programs; null where none does.
     * For people the text names it in words and never contains an id.
     */
    public UUID recordId() {
        return Stream.concat(Stream.of(values), problems.stream().flatMap(problem -> Stream.of(problem.values())))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** How many fields are at fault besides those that are named. */
    public int furtherProblems() {
        return furtherProblems;
    }

    public List<String> allowedActions() {
        return allowedActions;
    }

    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
