update outbox earlier
    join (select aggregate_id, max(sequence) as newest from outbox where sent_at is not null group by aggregate_id) sent
        on sent.aggregate_id = earlier.aggregate_id
    set earlier.superseded_at = earlier.sent_at
    where earlier.sent_at is not null and earlier.sequence < sent.newest
