package org.yiyang.institution.supervision;

import java.util.List;
import java.util.UUID;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * What is shown of a register of entered records.
 *
 * @param <F> by what its list is narrowed
 * @param <V> its record in answers
 */
public abstract class EnteredRecordReads<T extends EnteredRecord<?>, F, V> {
    private EnteredRecordRepository<T, F> repository;
    private RecordReader reader;
    private Class<?> resource;

    /** For the proxies of CDI. */
    protected EnteredRecordReads() {}

    /** @param resource whose methods say which roles may do what */
    protected EnteredRecordReads(EnteredRecordRepository<T, F> repository, RecordReader reader, Class<?> resource) {
        this.repository = repository;
        this.reader = reader;
        this.resource = resource;
    }

    protected abstract V view(T entered, List<String> allowedActions);

    public V one(UUID id) {
        return view(found(id));
    }

    public Histories.History history(UUID id) {
        return reader.history(found(id).id());
    }

    public List<V> list(F filter, UUID after, int limit) {
        return repository.list(reader.scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    public V view(T entered) {
        return view(entered, reader.allowed(resource, entered.standing(), entered.region()));
    }

    private T found(UUID id) {
        return repository.find(reader.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
