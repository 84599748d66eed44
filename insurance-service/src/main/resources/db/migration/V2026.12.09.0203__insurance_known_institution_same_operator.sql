alter table known_institution
    add key known_institution_replaced_by (replaced_by_id),
    add key known_institution_credit_code (credit_code)
