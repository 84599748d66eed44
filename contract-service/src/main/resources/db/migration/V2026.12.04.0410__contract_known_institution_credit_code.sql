alter table known_institution
    add column credit_code varchar(40),
    add key known_institution_credit_code (credit_code)
