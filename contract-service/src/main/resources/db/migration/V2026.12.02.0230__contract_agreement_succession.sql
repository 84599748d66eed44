alter table agreement
    add column succeeds_id binary(16),
    add column succession_side varchar(10),
    add column succession_state varchar(12),
    add column succession_on date,
    add column succession_refusal varchar(30),
    add unique key agreement_succeeds (succeeds_id)
