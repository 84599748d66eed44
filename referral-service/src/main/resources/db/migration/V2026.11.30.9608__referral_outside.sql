alter table referral
    add column outside_name varchar(100),
    add column outside_city varchar(50),
    add column outside_reason varchar(30),
    add column previous_id binary(16)
