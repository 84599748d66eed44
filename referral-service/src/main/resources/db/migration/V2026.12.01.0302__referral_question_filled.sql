insert into referral_question (submitted_month, region, referral_id, number, known_from, known_until, kind, sender_id,
    receiver_id, submitted_at, asked_at, answered_at, answer_minutes, accepted_at, overdue_at, arrived_at, no_show_at,
    returned_at)
select cast(date_format(date_add(submitted_at, interval 8 hour), '%Y%m') as unsigned),
    coalesce(sender_region, receiver_region, ''), id, 1, submitted_at, '9999-12-31 00:00:00', kind, sender_id, receiver_id,
    submitted_at, asked_at,
    case when answer_seconds is null then null else date_add(asked_at, interval answer_seconds second) end,
    floor(answer_seconds / 60), accepted_at,
    case when flags like '%RESPONSE_OVERDUE%' then changed_at end, arrived_at,
    case when close_reason = 'NO_SHOW' then closed_at end, returned_at
from referral
