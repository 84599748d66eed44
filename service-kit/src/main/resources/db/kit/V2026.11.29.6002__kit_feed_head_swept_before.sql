update feed_head set swept = coalesce((select min(position) - 1 from outbox), position) where id = 1
