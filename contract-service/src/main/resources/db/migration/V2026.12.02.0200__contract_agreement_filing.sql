alter table agreement
    add column health_filing varchar(12),
    add column health_receipt varchar(60),
    add column health_filing_on date,
    add column health_refusal varchar(30),
    add column health_note varchar(500),
    add column civil_filing varchar(12),
    add column civil_receipt varchar(60),
    add column civil_filing_on date,
    add column civil_refusal varchar(30),
    add column civil_note varchar(500),
    add column health_suspended_since date,
    add column civil_suspended_since date
