alter table holiday_notice add column status varchar(12) not null default 'PUBLISHED'
