alter table referral_question
    add column changed_at datetime(6) not null default '9999-12-31 00:00:00',
    add key referral_question_changed (submitted_month, changed_at)
