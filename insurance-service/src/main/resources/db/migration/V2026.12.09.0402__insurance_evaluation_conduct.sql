alter table evaluation
    add column organiser varchar(20),
    add column third_party varchar(100),
    add column method varchar(20)
