alter table referral
    modify column flags varchar(600) not null,
    add column status_since datetime(6),
    add column noticed_at datetime(6),
    add column pause_reason varchar(30),
    add column paused_at datetime(6),
    add column paused_until datetime(6),
    add column paused_seconds bigint not null default 0,
    add column escalation_level varchar(10) not null default 'NONE',
    add column escalated_at datetime(6),
    add column assigned_to varchar(120)
