alter table designation
    add column notice_ground varchar(40),
    add column notice_served_on date,
    add column notice_document varchar(100),
    add column case_statement varchar(2000),
    add column case_stated_on date,
    add column renewal_waived_on date
