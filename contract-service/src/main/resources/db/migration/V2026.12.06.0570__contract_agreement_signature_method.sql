alter table agreement_signature add column method varchar(20) not null default 'ACCOUNT'
