alter table agreement_posting
    add column schedule varchar(200),
    add column tcm_filing varchar(60)
