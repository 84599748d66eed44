alter table referral_request add column succeeded boolean not null default false
