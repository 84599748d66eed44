alter table referral
    add column slip_read_at datetime(6),
    add column slip_read_by varchar(120)
