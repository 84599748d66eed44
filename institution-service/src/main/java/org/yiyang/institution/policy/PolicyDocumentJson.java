package org.yiyang.institution.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about policy documents. */
final class PolicyDocumentJson {
    private PolicyDocumentJson() {}

    /** What is right in place of a mistake. */
    record Correct(
            @NotNull @Valid PolicyDocumentEntry entry,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why it is taken back. */
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** As officials see it. */
    record View(@JsonUnwrapped PolicyDocument.State state, long version, List<String> allowedActions) {}

    /** One page. */
    record Listed(List<View> items) {}
}
