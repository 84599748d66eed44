alter table referral_request
    add column end_reason varchar(20),
    add column waits_since datetime(6),
    add column due_soon boolean not null default false,
    add column overdue boolean not null default false,
    add column escalation_level varchar(10) not null default 'NONE',
    add column escalated_at datetime(6),
    add column assigned_to varchar(120)
