update referral_question set changed_at = greatest(
    known_from,
    case when known_until < '9999-12-31 00:00:00' then known_until else known_from end,
    coalesce(asked_at, known_from),
    coalesce(answered_at, known_from),
    coalesce(accepted_at, known_from),
    coalesce(overdue_at, known_from),
    coalesce(arrived_at, known_from),
    coalesce(no_show_at, known_from),
    coalesce(returned_at, known_from))
