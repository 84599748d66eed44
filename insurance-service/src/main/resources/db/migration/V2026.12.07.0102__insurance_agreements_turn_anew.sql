-- After a day, when no instance of the version before is left, which would take some and set their next day by its old rule.
update deadline set
    due_at = timestampadd(day, 1, utc_timestamp(6)),
    try_at = timestampadd(day, 1, utc_timestamp(6))
    where kind = 'DESIGNATION_TURN' and fired_at is null and due_at > timestampadd(day, 1, utc_timestamp(6))
