update deadline set due_at = utc_timestamp(6), try_at = utc_timestamp(6)
    where kind = 'DESIGNATION_TURN' and fired_at is null and due_at > utc_timestamp(6)
