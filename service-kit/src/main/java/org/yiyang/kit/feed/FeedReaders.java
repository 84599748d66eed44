package org.yiyang.kit.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.outbox.OutboxConfig;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Says of the topics of this service what a system is shown by its scopes and its region. */
@ApplicationScoped
public class FeedReaders {
    /** Without it no event is shown, whatever else a token may read. */
    private static final String SCOPE = "events:read";

    private final List<FeedTopic> topics;

    FeedReaders(OutboxConfig config, @All List<FeedTopics> special) {
        this.topics = config.topics().stream()
                .map(name -> special.stream()
                        .map(FeedTopics::topic)
                        .filter(topic -> topic.topic().equals(name))
                        .findFirst()
                        .orElseGet(() -> FeedTopic.of(name)))
                .toList();
    }

    /** What the caller may read; refused if that is nothing. */
    public FeedReader of(Caller caller) {
        if (!caller.scopes().contains(SCOPE)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + SCOPE);
        }
        return of(caller.scope().regions(), caller.scopes()).seeingSomething();
    }

    /** What somebody with these scopes may read of these regions, which may be nothing. */
    public FeedReader of(Collection<String> regions, Set<String> scopes) {
        return new FeedReader(regions, scopes, topics);
    }
}
