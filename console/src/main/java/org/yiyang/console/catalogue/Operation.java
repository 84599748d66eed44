package org.yiyang.console.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yiyang.console.words.Term;

/**
 * One call of the API as its document describes it.
 *
 * @param path with its placeholders, without what all paths begin with: {@code referrals/{id}/accept}
 * @param body without fields where nothing is sent, null where it is a file
 * @param answer null where no JSON is answered
 * @param types the media types of its answer
 */
public record Operation(
        String service,
        String method,
        String path,
        String id,
        Term tag,
        Set<String> roles,
        List<Field> query,
        Shape body,
        Shape answer,
        Set<String> types) {
    private static final String ANYBODY = "**";

    /** Whether somebody of these roles may call it at all; of which records, only the API knows. */
    public boolean isFor(Collection<String> callers) {
        return roles.isEmpty() || roles.contains(ANYBODY) || callers.stream().anyMatch(roles::contains);
    }

    /** The last part of its path. */
    public String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it says nothing but that it happens. */
    public boolean isBare() {
        return body == null || body.fields().isEmpty();
    }

    /** Whether it may be asked with this parameter; a call refuses what it does not know. */
    public boolean takes(String parameter) {
        return query.stream().anyMatch(field -> field.name().equals(parameter));
    }

    public boolean answersList() {
        return answer != null && answer.listed().isPresent();
    }

    /** What a record of its register is called in histories and verbs: {@code referral} of {@code referrals/{id}}. */
    public String kind() {
        String register = path.replaceAll("/\\{.*", "");
        String last = register.substring(register.lastIndexOf('/') + 1);
        return last.endsWith("ies")
                ? last.substring(0, last.length() - "ies".length()) + "y"
                : last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    }
}
