alter table agreement
    add column renewal_years int,
    add column renewal_notice_days int,
    add column renewal_objected_by varchar(10),
    add column renewal_objected_on date,
    add column renewal_outcome varchar(30),
    add column renewal_decided_on date
